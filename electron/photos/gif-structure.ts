import type { PhotoStructure } from './photo-structure';
import { cutOff, damaged, requireFewParts } from './refuse-file';

/** A block of a GIF: what introduces it, and where it stands from its first byte to behind its last. */
export interface GifBlock {
  readonly kind: 'extension' | 'picture';
  readonly from: number;
  readonly to: number;
}

const extension = 0x21;
const picture = 0x2c;
const end = 0x3b;
/** What leads a reader that knows nothing of XMP over the packet and out of it again (XMP part 3, 1.1.2). */
const trailerLength = 258;
/** How the extension that holds XMP begins. */
export const gifXmpHead = Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1');

/**
 * Walks a GIF from block to block to its end (GIF89a).
 * @throws NewsroomError `bad-request` where it is cut off or damaged.
 */
export function gifStructure(file: Buffer): PhotoStructure {
  const { blocks } = gifBlocks(file);
  const frames = blocks.filter(({ kind }) => kind === 'picture');
  if (frames.length === 0) throw damaged('GIF', 'there is no picture in it');
  const xmp = blocks.map((block) => xmpIn(file, block)).find((packet) => packet !== null);
  return {
    width: file.readUInt16LE(6),
    height: file.readUInt16LE(8),
    isTurnedByExif: false,
    metadata: { exif: null, photoshop: [], xmp: xmp ? [xmp] : [] },
  };
}

/** The blocks of a GIF, and where its end is marked. Some programs leave the mark out; then it is the file's end. */
export function gifBlocks(file: Buffer): { readonly blocks: readonly GifBlock[]; readonly end: number } {
  if (file.length < 13) throw cutOff('GIF');
  const blocks: GifBlock[] = [];
  let place = 13 + tableLength(file[10] ?? 0);
  while (place < file.length && file[place] !== end) {
    const to = endOfBlock(file, place);
    blocks.push({ kind: file[place] === picture ? 'picture' : 'extension', from: place, to });
    requireFewParts('GIF', blocks);
    place = to;
  }
  if (place > file.length) throw cutOff('GIF');
  return { blocks, end: place };
}

function endOfBlock(file: Buffer, place: number): number {
  if (file[place] === extension) return endOfPieces(file, place + 2);
  if (file[place] !== picture) throw damaged('GIF', 'one of its parts is of no known kind');
  if (place + 10 > file.length) throw cutOff('GIF');
  return endOfPieces(file, place + 10 + tableLength(file[place + 9] ?? 0) + 1);
}

/** Data comes in pieces, each with its length before it; an empty one ends it. */
function endOfPieces(file: Buffer, from: number): number {
  for (let place = from; place < file.length;) {
    const length = file[place] ?? 0;
    if (length === 0) return place + 1;
    place += 1 + length;
  }
  throw cutOff('GIF');
}

const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function xmpIn(file: Buffer, { kind, from, to }: GifBlock): Buffer | null {
  if (kind !== 'extension' || !isGifXmp(file, from) || to - from < gifXmpHead.length + trailerLength)
    return null;
  return file.subarray(from + gifXmpHead.length, to - trailerLength);
}

/** Whether the block that begins here holds XMP. */
export function isGifXmp(file: Buffer, from: number): boolean {
  return file.subarray(from, from + gifXmpHead.length).equals(gifXmpHead);
}

/** A block that holds an XMP packet. */
export function gifXmpBlock(packet: Buffer): Buffer {
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, place) => 255 - place), 0]);
  return Buffer.concat([gifXmpHead, packet, trailer]);
}
