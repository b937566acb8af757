import type { Picture } from './picture';

/** Tags beside those of the picture: number, type, and bytes in the order of the file. */
export interface TiffTag {
  readonly tag: number;
  readonly type: number;
  readonly content: Buffer;
}

const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** A TIFF of one picture, not packed, the small end first. `below` are directories that tags of the first point to. */
export function encodeTiff(
  { width, height, pixels }: Picture,
  extra: readonly TiffTag[] = [],
  below: Readonly<Record<number, readonly TiffTag[]>> = {},
): Buffer {
  const picture = Buffer.from(pixels);
  const own: readonly TiffTag[] = [
    long(256, width),
    long(257, height),
    { tag: 258, type: 3, content: Buffer.from([8, 0, 8, 0, 8, 0]) },
    short(259, 1),
    short(262, 2),
    long(273, 8),
    short(277, 3),
    long(278, height),
    long(279, picture.length),
    ...extra,
  ];
  const parts: Buffer[] = [Buffer.alloc(8), picture, Buffer.alloc(picture.length % 2)];
  const end = () => parts.reduce((sum, part) => sum + part.length, 0);
  const pointers = Object.entries(below).map(([tag, tags]) => {
    const at = end();
    parts.push(directory(tags, at));
    return long(Number(tag), at);
  });
  const at = end();
  parts.push(directory([...own, ...pointers], at));
  const whole = Buffer.concat(parts);
  whole.write('II*\0', 'latin1');
  whole.writeUInt32LE(at, 4);
  return whole;
}

/** A tag of one number. */
export function short(tag: number, value: number): TiffTag {
  return { tag, type: 3, content: Buffer.from([value & 255, value >> 8]) };
}

function long(tag: number, value: number): TiffTag {
  const content = Buffer.alloc(4);
  content.writeUInt32LE(value, 0);
  return { tag, type: 4, content };
}

/** A tag of a text. */
export function text(tag: number, value: string): TiffTag {
  return { tag, type: 2, content: Buffer.from(`${value}\0`) };
}

function directory(tags: readonly TiffTag[], at: number): Buffer {
  const sorted = [...tags].sort((one, other) => one.tag - other.tag);
  const head = Buffer.alloc(2 + sorted.length * 12 + 4);
  head.writeUInt16LE(sorted.length, 0);
  const behind: Buffer[] = [];
  let end = at + head.length;
  sorted.forEach(({ tag, type, content }, place) => {
    const from = 2 + place * 12;
    head.writeUInt16LE(tag, from);
    head.writeUInt16LE(type, from + 2);
    head.writeUInt32LE(content.length / (sizes[type] ?? 1), from + 4);
    if (content.length <= 4) content.copy(head, from + 8);
    else {
      head.writeUInt32LE(end, from + 8);
      behind.push(content, Buffer.alloc(content.length % 2));
      end += content.length + (content.length % 2);
    }
  });
  return Buffer.concat([head, ...behind]);
}
