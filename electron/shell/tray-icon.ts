/** An icon as Electron takes it: four bytes a pixel, blue, green, red and alpha, row by row. */
export interface Bitmap {
  readonly size: number;
  readonly pixels: Uint8Array;
}

const pencil = [0xbd, 0x59, 0x1b, 0xff] as const;
const paper = [0xff, 0xff, 0xff, 0xff] as const;
const clear = [0, 0, 0, 0] as const;

/** The mark of the app for trays, drawn at a size in pixels: a white N on a square of pencil blue, its corners cut. */
export function trayIcon(size: number): Bitmap {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      pixels.set(colourAt((x + 0.5) / size, (y + 0.5) / size), (y * size + x) * 4);
  return { size, pixels };
}

function colourAt(x: number, y: number): readonly [number, number, number, number] {
  const corner = 0.12;
  const [dx, dy] = [Math.max(corner - x, x - 1 + corner, 0), Math.max(corner - y, y - 1 + corner, 0)];
  if (Math.hypot(dx, dy) > corner) return clear;
  return isLetter(x, y) ? paper : pencil;
}

/** Two stems and the stroke between them. */
function isLetter(x: number, y: number): boolean {
  if (y < 0.24 || y > 0.76 || x < 0.24 || x > 0.76) return false;
  const stroke = 0.24 + ((y - 0.24) / 0.52) * 0.39;
  return x < 0.37 || x > 0.63 || (x >= stroke && x <= stroke + 0.15);
}
