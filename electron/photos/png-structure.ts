import { inflateSync } from 'node:zlib';
import type { PhotoStructure } from './photo-structure';
import { cutOff, damaged, requireFewParts } from './refuse-file';

/** A part of a PNG: its name, content, and checksum as the file says it. */
export interface PngChunk {
  readonly type: string;
  readonly content: Buffer;
  readonly sum: number;
}

const bitDepths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** The keyword of the text that is XMP. */
export const xmpKeyword = 'XML:com.adobe.xmp';
const mostXmp = 4 * 1024 * 1024;

/**
 * Walks a PNG from chunk to chunk to its end (W3C PNG, third edition) and proves its header.
 * @throws NewsroomError `bad-request` where it is cut off or damaged.
 */
export function pngStructure(file: Buffer): PhotoStructure {
  const chunks = pngChunks(file);
  const header = headerOf(chunks[0]);
  const picture = chunks.findIndex(({ type }) => type === 'IDAT');
  const exif = chunks.findIndex(({ type }) => type === 'eXIf');
  if (picture === -1) throw damaged('PNG', 'there is no picture in it');
  const xmp = chunks.map((chunk) => (chunk.type === 'iTXt' ? xmpIn(chunk.content) : null));
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    isTurnedByExif: exif < picture,
    metadata: {
      exif: chunks[exif]?.content ?? null,
      photoshop: [],
      xmp: xmp.filter((packet) => packet !== null).slice(0, 1),
    },
  };
}

/** The parts of a PNG up to its end; what follows is left alone. */
export function pngChunks(file: Buffer): readonly PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let place = 8; ;) {
    if (place + 12 > file.length) throw cutOff('PNG');
    const length = file.readUInt32BE(place);
    const type = file.toString('latin1', place + 4, place + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw damaged('PNG', 'one of its parts has no name');
    if (place + 12 + length > file.length) throw cutOff('PNG');
    const content = file.subarray(place + 8, place + 8 + length);
    chunks.push({ type, content, sum: file.readUInt32BE(place + 8 + length) });
    requireFewParts('PNG', chunks);
    if (type === 'IEND') return chunks;
    place += 12 + length;
  }
}

function headerOf(chunk: PngChunk | undefined): Buffer {
  if (chunk?.type !== 'IHDR' || chunk.content.length !== 13 || crc32('IHDR', chunk.content) !== chunk.sum)
    throw damaged('PNG', 'its header is damaged');
  const [depth = 0, colour = 0, packing, filter, interlace = 2] = chunk.content.subarray(8);
  const isKnown =
    bitDepths[colour]?.includes(depth) === true && packing === 0 && filter === 0 && interlace < 2;
  if (!isKnown) throw damaged('PNG', 'its header describes a picture that cannot be');
  return chunk.content;
}

/** The XMP packet in a text chunk: keyword, NUL, compressed or not, method, language, NUL, keyword, NUL, text. */
function xmpIn(content: Buffer): Buffer | null {
  if (content.toString('latin1', 0, xmpKeyword.length + 1) !== `${xmpKeyword}\0`) return null;
  const isCompressed = content[xmpKeyword.length + 1] === 1;
  const afterLanguage = content.indexOf(0, xmpKeyword.length + 3) + 1;
  const text = content.subarray(content.indexOf(0, afterLanguage) + 1);
  return isCompressed ? inflated(text) : text;
}

function inflated(text: Buffer): Buffer | null {
  try {
    return inflateSync(text, { maxOutputLength: mostXmp });
  } catch {
    return null;
  }
}

/** The checksum of a part: CRC-32 over its name and content. */
export function crc32(type: string, content: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of Buffer.concat([Buffer.from(type, 'latin1'), content])) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
