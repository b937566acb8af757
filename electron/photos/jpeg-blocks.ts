import { createHash } from 'node:crypto';
import { isNamed, jpegNames, jpegSegments, type JpegSegment } from './jpeg-structure';
import type { NewBlocks } from './new-blocks';
import { describe, xmpBody, xmpPacket, type XmpPart } from './write-xmp';

const mostContent = 65_533;
/** Room for the packet's frame, and for the property that names what follows in further segments. */
const mostParts = 64_500;
const mostPiece = 65_000;

/** Puts metadata into a JPEG. Its pictures, tables and colours stay byte for byte. */
export function putJpegBlocks(file: Buffer, blocks: NewBlocks): Buffer {
  const { segments, end } = jpegSegments(file);
  const isGone = (segment: JpegSegment) => isMetadata(segment) || (!blocks.keepsBehind && isList(segment));
  const first = segments[0];
  const start = first?.marker === 0xe0 ? endOf(first) : 2;
  const rest: Buffer[] = [];
  let place = start;
  for (const segment of segments.filter(isGone)) {
    rest.push(file.subarray(place, segment.from));
    place = endOf(segment);
  }
  rest.push(file.subarray(place, blocks.keepsBehind ? file.length : end + 2));
  return Buffer.concat([file.subarray(0, start), ...segmentsFor(blocks), ...rest]);
}

const endOf = ({ from, content }: JpegSegment): number => from + 4 + content.length;

function isMetadata(segment: JpegSegment): boolean {
  if (segment.marker === 0xed) return isNamed(segment, jpegNames.photoshop);
  const { exif, xmp, moreXmp } = jpegNames;
  return segment.marker === 0xe1 && [exif, xmp, moreXmp].some((name) => isNamed(segment, name));
}

/** The list of pictures behind the end (CIPA DC-007). */
const isList = (segment: JpegSegment): boolean => segment.marker === 0xe2 && isNamed(segment, 'MPF\0');

function segmentsFor({ exif, photoshop, xmp }: NewBlocks): readonly Buffer[] {
  return [
    ...(exif ? [segment(0xe1, jpegNames.exif, exif)] : []),
    ...(xmp.length > 0 ? xmpSegments(xmp) : []),
    ...(photoshop ? [segment(0xed, jpegNames.photoshop, photoshop)] : []),
  ];
}

function segment(marker: number, name: string, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(2 + name.length + content.length, 2);
  return Buffer.concat([head, Buffer.from(name, 'latin1'), content]);
}

/** XMP in one segment; what does not fit goes into further ones, the longest texts first (XMP part 3, 1.1.3.1). */
function xmpSegments(parts: readonly XmpPart[]): readonly Buffer[] {
  const whole = xmpPacket(parts);
  if (jpegNames.xmp.length + whole.length <= mostContent) return [segment(0xe1, jpegNames.xmp, whole)];
  const ranked = [...parts].sort((one, other) => Buffer.byteLength(one) - Buffer.byteLength(other));
  const here: XmpPart[] = [];
  const there: XmpPart[] = [];
  let left = mostParts - 1000;
  for (const part of ranked) {
    left -= Buffer.byteLength(part) + 1;
    (left >= 0 ? here : there).push(part);
  }
  return divided(here, Buffer.from(xmpBody(there)));
}

function divided(here: readonly XmpPart[], more: Buffer): readonly Buffer[] {
  const digest = createHash('md5').update(more).digest('hex').toUpperCase();
  const about = /rdf:about="([^"]*)"/.exec(here[0] ?? '')?.[1] ?? '';
  const note = describe('', `<xmpNote:HasExtendedXMP>${digest}</xmpNote:HasExtendedXMP>`);
  const packet = xmpPacket([note.replace('rdf:about=""', `rdf:about="${about}"`), ...here]);
  return [segment(0xe1, jpegNames.xmp, packet), ...pieces(digest, more)];
}

function pieces(digest: string, more: Buffer): readonly Buffer[] {
  return Array.from({ length: Math.ceil(more.length / mostPiece) }, (_, place) => {
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(more.length, 0);
    numbers.writeUInt32BE(place * mostPiece, 4);
    const piece = more.subarray(place * mostPiece, (place + 1) * mostPiece);
    return segment(0xe1, jpegNames.moreXmp + digest, Buffer.concat([numbers, piece]));
  });
}
