const orientationTag = 274;

/** A TIFF with its orientation taken out, and what it was: the reader of TIFF takes upright pictures alone. */
export interface LaidUpright {
  readonly bytes: Uint8Array;
  /** 1 to 8. */
  readonly orientation: number;
}

/** Reads the orientation of a TIFF's first picture and answers a copy that says 1. */
export function layUpright(file: Uint8Array): LaidUpright {
  const bytes = new Uint8Array(file);
  const view = new DataView(bytes.buffer);
  const isLittle = bytes[0] === 0x49;
  const at = orientationAt(view, isLittle);
  if (at === null) return { bytes, orientation: 1 };
  const orientation = view.getUint16(at, isLittle);
  view.setUint16(at, 1, isLittle);
  return { bytes, orientation };
}

/** Where the value of the orientation stands, or null. A file that is too short for its own directory throws. */
function orientationAt(view: DataView, isLittle: boolean): number | null {
  const directory = view.getUint32(4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) === orientationTag) return at + 8;
  }
  return null;
}
