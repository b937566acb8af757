import type { PhotoStructure } from './photo-structure';
import { cutOff, damaged, requireFewParts } from './refuse-file';

/** A segment of a JPEG: its marker, where it begins, and what follows its length. */
export interface JpegSegment {
  readonly marker: number;
  readonly from: number;
  readonly content: Buffer;
}

/** How the segments of metadata begin. */
export const jpegNames = {
  exif: 'Exif\0\0',
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  moreXmp: 'http://ns.adobe.com/xmp/extension/\0',
  photoshop: 'Photoshop 3.0\0',
} as const;

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Sequential and progressive frames of Huffman code, which every window can show. */
const commonFrames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const rareFrames: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * Walks a JPEG from segment to segment, over its scans, to its end (ITU T.81, annex B). What follows the end is left
 * alone: phones put videos and second pictures there.
 * @throws NewsroomError `bad-request` where it is cut off, damaged, or of a kind that no window shows.
 */
export function jpegStructure(file: Buffer): PhotoStructure {
  const { segments } = jpegSegments(file);
  const { width, height } = sizeOf(segments);
  const xmp = contentsOf(segments, 0xe1, jpegNames.xmp)[0];
  return {
    width,
    height,
    isTurnedByExif: true,
    metadata: {
      exif: contentsOf(segments, 0xe1, jpegNames.exif)[0] ?? null,
      photoshop: contentsOf(segments, 0xed, jpegNames.photoshop),
      xmp: xmp ? [xmp, ...moreXmp(xmp, contentsOf(segments, 0xe1, jpegNames.moreXmp))] : [],
    },
  };
}

/** The segments of a JPEG, and where the mark of its end stands. */
export function jpegSegments(file: Buffer): {
  readonly segments: readonly JpegSegment[];
  readonly end: number;
} {
  const segments: JpegSegment[] = [];
  let place = 2;
  for (;;) {
    place = nextMarker(file, place);
    const marker = file[place + 1];
    if (marker === undefined) throw cutOff('JPEG');
    if (marker === endOfImage) return { segments, end: place };
    const content = contentAt(file, place + 2);
    segments.push({ marker, from: place, content });
    requireFewParts('JPEG', segments);
    place += 4 + content.length;
  }
}

/** Where the next marker begins; on the way lie fill bytes, or the code of a scan with restarts in it. */
function nextMarker(file: Buffer, from: number): number {
  for (let place = file.indexOf(0xff, from); place !== -1; place = file.indexOf(0xff, place + 1)) {
    const next = file[place + 1] ?? 0;
    const isCode = next === 0 || next === 0xff || next === 1 || (next >= 0xd0 && next <= 0xd7);
    if (!isCode) return place;
  }
  throw cutOff('JPEG');
}

function contentAt(file: Buffer, place: number): Buffer {
  if (place + 2 > file.length) throw cutOff('JPEG');
  const length = file.readUInt16BE(place);
  if (length < 2) throw damaged('JPEG', 'the length of one of its parts is impossible');
  if (place + length > file.length) throw cutOff('JPEG');
  return file.subarray(place + 2, place + length);
}

function sizeOf(segments: readonly JpegSegment[]): { readonly width: number; readonly height: number } {
  if (segments.some(({ marker }) => rareFrames.has(marker)))
    throw damaged('JPEG', 'it is packed in a rare way (lossless or arithmetic)');
  const frames = segments.filter(({ marker }) => commonFrames.has(marker));
  const scan = segments.findIndex(({ marker }) => marker === startOfScan);
  const frame = frames[0];
  if (!frame || frames.length > 1 || scan < segments.indexOf(frame))
    throw damaged('JPEG', 'there is no picture in it, or more than one');
  const { content } = frame;
  if (content.length < 6 || content.length !== 6 + 3 * (content[5] ?? 0) || content[0] !== 8)
    throw damaged('JPEG', 'the description of its picture is not one that can be read');
  return { height: content.readUInt16BE(1), width: content.readUInt16BE(3) };
}

function contentsOf(segments: readonly JpegSegment[], marker: number, name: string): Buffer[] {
  return segments
    .filter((segment) => segment.marker === marker && isNamed(segment, name))
    .map(({ content }) => content.subarray(name.length));
}

/** Whether a segment begins with a name. */
export function isNamed({ content }: JpegSegment, name: string): boolean {
  return content.toString('latin1', 0, name.length) === name;
}

/**
 * What of an XMP packet stands in further segments (XMP part 3, 1.1.3.1): each has the digest that the packet names, the
 * length of the whole, and where in it the segment belongs. Nothing, where any of it is missing.
 */
function moreXmp(packet: Buffer, parts: readonly Buffer[]): Buffer[] {
  const digest = /HasExtendedXMP(?:="|='|>)\s*([0-9A-Fa-f]{32})/.exec(packet.toString('latin1'))?.[1];
  const own = parts.filter((part) => part.length > 40 && part.toString('latin1', 0, 32) === digest);
  const length = own[0]?.readUInt32BE(32) ?? 0;
  if (length === 0 || length !== own.reduce((sum, part) => sum + part.length - 40, 0)) return [];
  const whole = Buffer.alloc(length);
  for (const part of own) part.copy(whole, Math.min(length, part.readUInt32BE(36)), 40);
  return [whole];
}
