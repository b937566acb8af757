import { gifBlocks, gifXmpBlock, isGifXmp } from './gif-structure';
import type { NewBlocks } from './new-blocks';
import { xmpPacket } from './write-xmp';

/** Puts XMP into a GIF, behind its pictures. These, their colours and their times stay byte for byte. */
export function putGifBlocks(file: Buffer, { xmp, keepsBehind }: NewBlocks): Buffer {
  const { blocks, end } = gifBlocks(file);
  const start = blocks[0]?.from ?? end;
  const others = blocks.filter(({ from }) => !isGifXmp(file, from));
  return Buffer.concat([
    // The first version of the format knows no such blocks.
    Buffer.from('GIF89a'),
    file.subarray(6, start),
    ...others.map(({ from, to }) => file.subarray(from, to)),
    ...(xmp.length > 0 ? [gifXmpBlock(xmpPacket(xmp))] : []),
    Buffer.from(';'),
    ...(keepsBehind ? [file.subarray(end + 1)] : []),
  ]);
}
