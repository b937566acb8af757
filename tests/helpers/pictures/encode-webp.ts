import { BitWriter } from './bit-writer';
import { codeLengths, codesFor } from './huffman';
import type { Picture } from './picture';

/** One chunk of a WebP: name, length, content, filled up to an even length. */
export function webpChunk(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A lossless WebP (RFC 9649). With `extra` chunks it gets the long header, whose flags say which there are. */
export function encodeWebp(picture: Picture, extra: readonly Buffer[] = []): Buffer {
  const pixels = webpChunk('VP8L', losslessPixels(picture));
  const chunks =
    extra.length === 0 ? [pixels] : [webpChunk('VP8X', longHeader(picture, extra)), pixels, ...extra];
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  return webpChunk('RIFF', body);
}

const flags: Readonly<Record<string, number>> = { EXIF: 8, 'XMP ': 4 };

function longHeader({ width, height }: Picture, extra: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(10);
  header[0] = extra.reduce((all, chunk) => all | (flags[chunk.toString('latin1', 0, 4)] ?? 0), 0);
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  return header;
}

const leftPredictor = 1;
const blockBits = 9;

function losslessPixels(picture: Picture): Buffer {
  const out = new BitWriter('low-first');
  const { width, height } = picture;
  out.write(0x2f, 8);
  out.write(width - 1, 14);
  out.write(height - 1, 14);
  out.write(0, 4); // no transparency, version 0
  out.write(1, 1); // a transform follows:
  out.write(0, 2); // prediction
  out.write(blockBits - 2, 3);
  out.write(0, 1); // no colour cache
  for (const only of [leftPredictor, 0, 0, 255, 0]) writeOnlySymbol(out, only);
  out.write(0, 1); // no more transforms
  out.write(0, 1); // no colour cache
  out.write(0, 1); // one group of codes
  writePixels(out, differences(picture));
  return out.finish();
}

/** Green, red and blue of each pixel less those of the pixel before it; in the first column, of the one above. */
function differences({ width, pixels }: Picture): readonly Uint8Array[] {
  const count = pixels.length / 3;
  return [1, 0, 2].map((part) => {
    const all = new Uint8Array(count);
    for (let pixel = 0; pixel < count; pixel += 1) {
      const before = pixel % width === 0 ? pixel - width : pixel - 1;
      all[pixel] = (pixels[pixel * 3 + part] ?? 0) - (before < 0 ? 0 : (pixels[before * 3 + part] ?? 0));
    }
    return all;
  });
}

function writePixels(out: BitWriter, parts: readonly Uint8Array[]): void {
  const lengths = parts.map(codeLengths);
  writeLengths(out, lengths[0] ?? [], 280);
  for (const table of lengths.slice(1)) writeLengths(out, table, 256);
  writeOnlySymbol(out, 0); // alpha: no difference from opaque
  writeOnlySymbol(out, 0); // distances: none
  const codes = lengths.map(codesFor);
  for (let pixel = 0; pixel < (parts[0]?.length ?? 0); pixel += 1)
    parts.forEach((part, place) => {
      const symbol = part[pixel] ?? 0;
      out.write(codes[place]?.[symbol] ?? 0, lengths[place]?.[symbol] ?? 0);
    });
}

/** A code of one symbol, which then takes no bits at all. */
function writeOnlySymbol(out: BitWriter, symbol: number): void {
  out.write(1, 1); // a simple code
  out.write(0, 1); // of one symbol
  out.write(1, 1); // in eight bits
  out.write(symbol, 8);
}

/** Code lengths, each of 0 to 15 in four bits. */
function writeLengths(out: BitWriter, lengths: readonly number[], alphabet: number): void {
  const order = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
  out.write(0, 1);
  out.write(order.length - 4, 4);
  for (const symbol of order) out.write(symbol < 16 ? 4 : 0, 3);
  out.write(0, 1);
  const codes = codesFor(Array.from({ length: 16 }, () => 4));
  for (let symbol = 0; symbol < alphabet; symbol += 1) out.write(codes[lengths[symbol] ?? 0] ?? 0, 4);
}
