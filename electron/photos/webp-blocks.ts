import type { NewBlocks } from './new-blocks';
import { webpChunks, webpSize, type WebpChunk } from './webp-structure';
import { xmpPacket } from './write-xmp';

const flags = { xmp: 4, exif: 8, alpha: 16, profile: 32 };

/** Puts XMP and EXIF into a WebP, with the long header that says so. The picture stays byte for byte. */
export function putWebpBlocks(file: Buffer, { exif, xmp, keepsBehind }: NewBlocks): Buffer {
  const chunks = webpChunks(file);
  const own = chunks.filter(({ type }) => !['VP8X', 'EXIF', 'XMP '].includes(type));
  const more: readonly WebpChunk[] = [
    ...(exif ? [{ type: 'EXIF', content: exif }] : []),
    ...(xmp.length > 0 ? [{ type: 'XMP ', content: xmpPacket(xmp) }] : []),
  ];
  const said = (exif ? flags.exif : 0) | (xmp.length > 0 ? flags.xmp : 0);
  const head = { type: 'VP8X', content: longHeader(chunks, said) };
  const isShort = more.length === 0 && chunks[0]?.type !== 'VP8X';
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    ...[...(isShort ? [] : [head]), ...own, ...more].map(whole),
  ]);
  const behind = keepsBehind ? file.subarray(8 + file.readUInt32LE(4)) : Buffer.alloc(0);
  return Buffer.concat([whole({ type: 'RIFF', content: body }), behind]);
}

function longHeader(chunks: readonly WebpChunk[], said: number): Buffer {
  const old = chunks[0];
  if (old?.type === 'VP8X') {
    const header = Buffer.from(old.content);
    header[0] = ((header[0] ?? 0) & ~(flags.xmp | flags.exif)) | said;
    return header;
  }
  const header = Buffer.alloc(10);
  const { width, height } = webpSize(chunks);
  const profile = chunks.some(({ type }) => type === 'ICCP') ? flags.profile : 0;
  header[0] = said | profile | (chunks.some(hasAlpha) ? flags.alpha : 0);
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  return header;
}

/** A lossless picture says itself whether it has an alpha channel; a lossy one has it in a part of its own. */
function hasAlpha({ type, content }: WebpChunk): boolean {
  return type === 'ALPH' || (type === 'VP8L' && content.length > 4 && ((content[4] ?? 0) & 0x10) !== 0);
}

function whole({ type, content }: WebpChunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
