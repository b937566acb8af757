import { deflateSync } from 'node:zlib';
import { isNamed, jpegSegments, type JpegSegment } from './jpeg-structure';
import { newChunk, wholeChunk } from './png-blocks';
import { pngChunks } from './png-structure';

const name = 'ICC_PROFILE\0';
const mostPiece = 65_500;

/**
 * Says of a picture in which colours its numbers are meant, by an ICC profile in the place of any there was: how a converted
 * picture keeps the profile of its original. @throws NewsroomError `bad-request` where it is no whole JPEG or PNG.
 */
export function putProfile(
  bytes: Uint8Array,
  mediaType: 'image/jpeg' | 'image/png',
  profile: Buffer,
): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return mediaType === 'image/jpeg' ? inJpeg(file, profile) : inPng(file, profile);
}

/** ICC.1, B.4: in pieces, each with its number and how many there are. */
function inJpeg(file: Buffer, profile: Buffer): Buffer {
  const { segments } = jpegSegments(file);
  const gone = segments.filter((segment) => segment.marker === 0xe2 && isNamed(segment, name));
  const [first] = segments;
  const start = first?.marker === 0xe0 ? endOf(first) : 2;
  const rest: Buffer[] = [];
  let place = start;
  for (const segment of gone) {
    rest.push(file.subarray(place, segment.from));
    place = endOf(segment);
  }
  return Buffer.concat([file.subarray(0, start), ...pieces(profile), ...rest, file.subarray(place)]);
}

const endOf = ({ from, content }: JpegSegment): number => from + 4 + content.length;

function pieces(profile: Buffer): readonly Buffer[] {
  const count = Math.ceil(profile.length / mostPiece);
  return Array.from({ length: count }, (_, index) => {
    const piece = profile.subarray(index * mostPiece, (index + 1) * mostPiece);
    const head = Buffer.from([0xff, 0xe2, 0, 0]);
    head.writeUInt16BE(2 + name.length + 2 + piece.length, 2);
    return Buffer.concat([head, Buffer.from(name, 'latin1'), Buffer.from([index + 1, count]), piece]);
  });
}

/** PNG, 11.3.2.3; what else says something of colours gives way. */
function inPng(file: Buffer, profile: Buffer): Buffer {
  const [header, ...others] = pngChunks(file);
  const stay = others.filter(({ type }) => !/^(?:iCCP|sRGB|gAMA|cHRM|cICP)$/.test(type));
  const content = Buffer.concat([Buffer.from('Profile\0\0', 'latin1'), deflateSync(profile)]);
  return Buffer.concat([
    file.subarray(0, 8),
    ...(header ? [wholeChunk(header)] : []),
    newChunk('iCCP', content),
    ...stay.map(wholeChunk),
  ]);
}
