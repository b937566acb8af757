import { creatorsOf, type PhotoText } from './photo-text';

export interface ExifOptions {
  readonly encoding?: 'utf-8' | 'latin-1';
  readonly byteOrder?: 'II' | 'MM';
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly content: Buffer;
}

/** EXIF as a TIFF structure with one directory. `orientation` is 1 to 8. */
export function exifBlock(
  text: PhotoText,
  orientation: number,
  { encoding = 'utf-8', byteOrder = 'II' }: ExifOptions = {},
): Buffer {
  const short = (buffer: Buffer, value: number, at: number) =>
    byteOrder === 'II' ? buffer.writeUInt16LE(value, at) : buffer.writeUInt16BE(value, at);
  const long = (buffer: Buffer, value: number, at: number) =>
    byteOrder === 'II' ? buffer.writeUInt32LE(value, at) : buffer.writeUInt32BE(value, at);
  const turn = Buffer.alloc(4);
  short(turn, orientation, 0);
  const names = creatorsOf(text);
  const entries = [
    ...ascii(0x010e, text.caption, encoding),
    { tag: 0x0112, type: 3, count: 1, content: turn },
    ...ascii(0x013b, names.length > 0 ? names.join('; ') : undefined, encoding),
    ...ascii(0x8298, text.copyright, encoding),
  ];
  const out = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  out.write(byteOrder, 'latin1');
  short(out, 42, 2);
  long(out, 8, 4);
  short(out, entries.length, 8);
  const behind: Buffer[] = [];
  entries.forEach((entry, place) => {
    const at = 10 + place * 12;
    short(out, entry.tag, at);
    short(out, entry.type, at + 2);
    long(out, entry.count, at + 4);
    if (entry.content.length <= 4) entry.content.copy(out, at + 8);
    else {
      long(out, out.length + behind.reduce((sum, part) => sum + part.length, 0), at + 8);
      behind.push(entry.content, Buffer.alloc(entry.content.length % 2));
    }
  });
  return Buffer.concat([out, ...behind]);
}

function ascii(tag: number, value: string | undefined, encoding: 'utf-8' | 'latin-1'): Entry[] {
  if (value === undefined) return [];
  const content = Buffer.from(`${value}\0`, encoding === 'utf-8' ? 'utf8' : 'latin1');
  return [{ tag, type: 2, count: content.length, content }];
}
