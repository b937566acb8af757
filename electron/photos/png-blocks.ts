import type { NewBlocks } from './new-blocks';
import { crc32, pngChunks, xmpKeyword, type PngChunk } from './png-structure';
import { xmpPacket } from './write-xmp';

const signatureLength = 8;

/** Puts XMP into a PNG, and EXIF where it has some. Every other part stays byte for byte. */
export function putPngBlocks(file: Buffer, { exif, xmp, keepsBehind }: NewBlocks): Buffer {
  const chunks = pngChunks(file);
  const [header, ...others] = chunks.flatMap((chunk) => {
    if (isOldMetadata(chunk)) return [];
    if (chunk.type !== 'eXIf') return [wholeChunk(chunk)];
    return exif ? [newChunk('eXIf', exif)] : [];
  });
  const length = chunks.reduce((sum, { content }) => sum + 12 + content.length, signatureLength);
  const heading = Buffer.from(`${xmpKeyword}\0\0\0\0\0`, 'latin1');
  return Buffer.concat([
    file.subarray(0, signatureLength),
    header ?? Buffer.alloc(0),
    ...(xmp.length > 0 ? [newChunk('iTXt', Buffer.concat([heading, xmpPacket(xmp)]))] : []),
    ...others,
    ...(keepsBehind ? [file.subarray(length)] : []),
  ]);
}

/** XMP, and the blocks of other formats that programs hide in texts. */
function isOldMetadata({ type, content }: PngChunk): boolean {
  if (!/^(?:iTXt|tEXt|zTXt)$/.test(type)) return false;
  const keyword = content.toString('latin1', 0, Math.max(0, content.subarray(0, 80).indexOf(0)));
  return keyword === xmpKeyword || /^Raw profile type (?:exif|app1|xmp|iptc|8bim)$/i.test(keyword);
}

/** A chunk as it stands in a file. */
export function wholeChunk({ type, content, sum }: PngChunk): Buffer {
  const [head, tail] = [Buffer.alloc(8), Buffer.alloc(4)];
  head.writeUInt32BE(content.length, 0);
  head.write(type, 4, 'latin1');
  tail.writeUInt32BE(sum, 0);
  return Buffer.concat([head, content, tail]);
}

/** A chunk with the sum that belongs to it. */
export const newChunk = (type: string, content: Buffer): Buffer =>
  wholeChunk({ type, content, sum: crc32(type, content) });
