import type { PhotoStructure } from './photo-structure';
import { cutOff, damaged, requireFewParts } from './refuse-file';

/** A part of a WebP. */
export interface WebpChunk {
  readonly type: string;
  readonly content: Buffer;
}

/** Pixels. */
export interface WebpSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Walks a WebP from chunk to chunk (RFC 9649).
 * @throws NewsroomError `bad-request` where it is cut off or damaged.
 */
export function webpStructure(file: Buffer): PhotoStructure {
  const chunks = webpChunks(file);
  const contentOf = (type: string) => chunks.find((chunk) => chunk.type === type)?.content ?? null;
  const exif = contentOf('EXIF');
  return {
    ...webpSize(chunks),
    isTurnedByExif: false, // as no browser does
    metadata: {
      // Some programs put the heading of JPEG's segment before it.
      exif: exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif,
      photoshop: [],
      xmp: [contentOf('XMP ') ?? []].flat(),
    },
  };
}

/** The parts of a WebP. */
export function webpChunks(file: Buffer): readonly WebpChunk[] {
  if (file.length < 20) throw cutOff('WebP');
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw cutOff('WebP');
  const chunks: WebpChunk[] = [];
  for (let place = 12; place + 8 <= end;) {
    const length = file.readUInt32LE(place + 4);
    if (place + 8 + length > end)
      throw damaged('WebP', 'one of its parts is longer than the file says it is');
    const type = file.toString('latin1', place, place + 4);
    chunks.push({ type, content: file.subarray(place + 8, place + 8 + length) });
    requireFewParts('WebP', chunks);
    place += 8 + length + (length % 2);
  }
  return chunks;
}

/** The size that the parts of a WebP agree on. */
export function webpSize(chunks: readonly WebpChunk[]): WebpSize {
  const first = chunks[0];
  const canvas = first?.type === 'VP8X' ? canvasSize(first.content) : null;
  const picture = chunks.map(pictureSize).find((size) => size !== null) ?? null;
  const isAnimated = chunks.some(({ type }) => type === 'ANMF');
  const size = canvas ?? picture;
  if (!size || (!picture && !isAnimated)) throw damaged('WebP', 'there is no picture in it');
  if (picture && (picture.width !== size.width || picture.height !== size.height))
    throw damaged('WebP', 'it says two different sizes');
  return size;
}

function pictureSize({ type, content }: WebpChunk): WebpSize | null {
  if (type === 'VP8 ') return lossySize(content);
  return type === 'VP8L' ? losslessSize(content) : null;
}

function canvasSize(content: Buffer): WebpSize {
  if (content.length < 10) throw damaged('WebP', 'its header is damaged');
  return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
}

function lossySize(content: Buffer): WebpSize {
  const isKeyFrame =
    content.length >= 10 && content.readUIntBE(3, 3) === 0x9d012a && ((content[0] ?? 1) & 1) === 0;
  if (!isKeyFrame) throw damaged('WebP', 'its header is damaged');
  return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff };
}

function losslessSize(content: Buffer): WebpSize {
  if (content.length < 5 || content[0] !== 0x2f) throw damaged('WebP', 'its header is damaged');
  const bits = content.readUInt32LE(1);
  if (bits >>> 29 !== 0) throw damaged('WebP', 'its header is damaged');
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
