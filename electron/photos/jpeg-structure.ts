import type { PhotoStructure } from './photo-structure';
import { cutOff, damaged, requireFewParts } from './refuse-file';

interface Segment {
  readonly marker: number;
  /** What follows the length. */
  readonly content: Buffer;
}

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
  const segments = segmentsOf(file);
  const { width, height } = sizeOf(segments);
  return {
    width,
    height,
    isTurnedByExif: true,
    metadata: {
      exif: contentsOf(segments, 0xe1, 'Exif\0\0')[0] ?? null,
      photoshop: contentsOf(segments, 0xed, 'Photoshop 3.0\0'),
      xmp: contentsOf(segments, 0xe1, 'http://ns.adobe.com/xap/1.0/\0')[0] ?? null,
    },
  };
}

function segmentsOf(file: Buffer): Segment[] {
  const segments: Segment[] = [];
  let place = 2;
  for (;;) {
    place = nextMarker(file, place);
    const marker = file[place + 1];
    if (marker === undefined) throw cutOff('JPEG');
    if (marker === endOfImage) return segments;
    const content = contentAt(file, place + 2);
    segments.push({ marker, content });
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

function sizeOf(segments: readonly Segment[]): { readonly width: number; readonly height: number } {
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

function contentsOf(segments: readonly Segment[], marker: number, name: string): Buffer[] {
  return segments
    .filter(
      ({ marker: one, content }) => one === marker && content.toString('latin1', 0, name.length) === name,
    )
    .map(({ content }) => content.subarray(name.length));
}
