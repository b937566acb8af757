import { deflateSync } from 'node:zlib';
import type { Picture } from './picture';

/** One chunk of a PNG with its length and sum. */
export function pngChunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** An 8-bit true-colour PNG; `extra` chunks go between header and picture. */
export function encodePng({ width, height, pixels }: Picture, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(filteredRows(width, height, pixels), { level: 6 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Every row as differences from the row above (filter type 2). */
function filteredRows(width: number, height: number, pixels: Picture['pixels']): Buffer {
  const length = width * 3;
  const rows = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows[y * (length + 1)] = 2;
    for (let x = 0; x < length; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * length + x] ?? 0);
      rows[y * (length + 1) + 1 + x] = (pixels[y * length + x] ?? 0) - above;
    }
  }
  return rows;
}

const sums = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
