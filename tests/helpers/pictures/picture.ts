/** A picture in memory: rows from the top, three bytes (red, green, blue) a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** Red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];
export type Point = readonly [x: number, y: number];

/** An empty, black picture. */
export function emptyPicture(width: number, height: number): Picture {
  return { width, height, pixels: new Uint8ClampedArray(width * height * 3) };
}

/** A colour between two: 0 the first, 1 the second. */
export function between(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/** The colour of a pixel; beyond an edge, of the nearest one. */
export function colourAt({ width, height, pixels }: Picture, x: number, y: number): Colour {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const row = Math.min(height - 1, Math.max(0, Math.round(y)));
  const place = (row * width + column) * 3;
  return [pixels[place] ?? 0, pixels[place + 1] ?? 0, pixels[place + 2] ?? 0];
}

/** Lays a colour over a pixel; what lies outside the picture is lost. */
export function paint(picture: Picture, x: number, y: number, colour: Colour, share = 1): void {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height || share <= 0) return;
  const place = (y * picture.width + x) * 3;
  for (let part = 0; part < 3; part += 1) {
    const under = picture.pixels[place + part] ?? 0;
    picture.pixels[place + part] = under + ((colour[part] ?? 0) - under) * Math.min(1, share);
  }
}

/** Paints every pixel whose middle is nearer than half a pixel to a shape; `distance` is negative inside it. */
function paintShape(
  picture: Picture,
  points: readonly Point[],
  reach: number,
  colour: Colour,
  share: number,
  distance: (x: number, y: number) => number,
): void {
  const columns = points.map(([x]) => x);
  const rows = points.map(([, y]) => y);
  for (let y = Math.floor(Math.min(...rows) - reach); y <= Math.max(...rows) + reach; y += 1)
    for (let x = Math.floor(Math.min(...columns) - reach); x <= Math.max(...columns) + reach; x += 1)
      paint(picture, x, y, colour, share * Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5))));
}

/** A straight line with round ends. */
export function drawLine(
  picture: Picture,
  from: Point,
  to: Point,
  thickness: number,
  colour: Colour,
  share = 1,
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy || 1;
  paintShape(picture, [from, to], thickness, colour, share, (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length));
    return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy) - thickness / 2;
  });
}

/** A filled shape without dents, its corners in the order of the clock. */
export function drawShape(picture: Picture, corners: readonly Point[], colour: Colour, share = 1): void {
  const edges = corners.map((from, place) => [from, corners[(place + 1) % corners.length] ?? from] as const);
  paintShape(picture, corners, 1, colour, share, (x, y) =>
    Math.max(
      ...edges.map(
        ([[ax, ay], [bx, by]]) =>
          ((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / Math.hypot(bx - ax, by - ay),
      ),
    ),
  );
}

/** A lamp: a bright middle, and a glow that fades. */
export function drawLamp(picture: Picture, [cx, cy]: Point, radius: number, colour: Colour): void {
  for (let y = Math.floor(cy - radius * 6); y <= cy + radius * 6; y += 1)
    for (let x = Math.floor(cx - radius * 6); x <= cx + radius * 6; x += 1) {
      const away = Math.hypot(x + 0.5 - cx, y + 0.5 - cy) / radius;
      paint(picture, x, y, colour, away < 1 ? 1 : 0.45 * Math.max(0, 1 - away / 6) ** 2);
    }
}

/** Noise that is the same on every computer: 0 to below 1 for a place and a seed. */
export function noiseAt(x: number, y: number, seed: number): number {
  let mixed = (Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263) + Math.imul(seed, 2_246_822_519)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Soft noise: the corners of a grid, blended between. */
export function softNoiseAt(x: number, y: number, seed: number): number {
  const row = Math.floor(y);
  const above = noiseAcross(x, row, seed);
  return above + (noiseAcross(x, row + 1, seed) - above) * eased(y - row);
}

function noiseAcross(x: number, row: number, seed: number): number {
  const column = Math.floor(x);
  const from = noiseAt(column, row, seed);
  return from + (noiseAt(column + 1, row, seed) - from) * eased(x - column);
}

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
