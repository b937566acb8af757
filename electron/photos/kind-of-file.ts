import { photoMediaTypes, type PhotoMediaType } from '#core/photo/photo';

/** What a file is by its content, whatever its name: a kind of photo, or what people call it ("a GIF picture"). */
export type KindOfFile =
  { readonly mediaType: PhotoMediaType } | { readonly mediaType: null; readonly name: string };

interface Signature {
  readonly at?: number;
  readonly bytes: string;
  readonly is: string;
}

/** How files begin, as Latin-1. Of two that fit the first counts. */
const signatures: readonly Signature[] = [
  { bytes: '\xff\xd8\xff', is: 'image/jpeg' },
  { bytes: '\x89PNG\r\n\x1a\n', is: 'image/png' },
  { bytes: 'GIF8', is: 'a GIF picture' },
  { bytes: '%PDF', is: 'a PDF document' },
  { bytes: 'II*\0', is: 'a TIFF or raw camera picture' },
  { bytes: 'MM\0*', is: 'a TIFF or raw camera picture' },
  { bytes: '8BPS', is: 'a Photoshop document' },
  { bytes: 'BM', is: 'a BMP picture' },
  { bytes: '\0\0\x01\0', is: 'an icon' },
  { bytes: '\xff\x0a', is: 'a JPEG XL picture' },
  { at: 4, bytes: 'JXL ', is: 'a JPEG XL picture' },
  { at: 4, bytes: 'jP  ', is: 'a JPEG 2000 picture' },
  { at: 4, bytes: 'ftypheic', is: 'a HEIC picture' },
  { at: 4, bytes: 'ftypheix', is: 'a HEIC picture' },
  { at: 4, bytes: 'ftypmif1', is: 'a HEIC picture' },
  { at: 4, bytes: 'ftypmsf1', is: 'a HEIC picture' },
  { at: 4, bytes: 'ftypavi', is: 'an AVIF picture' },
  { at: 4, bytes: 'ftypcrx', is: 'a raw camera picture' },
  { at: 4, bytes: 'ftyp', is: 'a video' },
  { bytes: '\x1a\x45\xdf\xa3', is: 'a video' },
  { bytes: 'PK\x03\x04', is: 'a ZIP archive or an office document' },
  { bytes: '\xd0\xcf\x11\xe0', is: 'an office document' },
  { bytes: 'MZ', is: 'a program' },
  { bytes: '\x7fELF', is: 'a program' },
];

/** Tells what a file is from its first bytes. */
export function kindOfFile(file: Buffer): KindOfFile {
  if (file.length === 0) return { mediaType: null, name: 'empty' };
  const is = isWebp(file) ? 'image/webp' : signatures.find((signature) => fits(file, signature))?.is;
  const mediaType = photoMediaTypes.find((type) => type === is);
  return mediaType ? { mediaType } : { mediaType: null, name: is ?? kindOfText(file) };
}

function fits(file: Buffer, { at = 0, bytes }: Signature): boolean {
  return file.toString('latin1', at, at + bytes.length) === bytes;
}

function isWebp(file: Buffer): boolean {
  return fits(file, { bytes: 'RIFF', is: '' }) && fits(file, { at: 8, bytes: 'WEBP', is: '' });
}

function kindOfText(file: Buffer): string {
  const start = file.toString('latin1', 0, 1024);
  if (/<svg[\s>]/i.test(start)) return 'an SVG drawing';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(start)) return 'a web page';
  // eslint-disable-next-line no-control-regex -- control characters are what tells other files from text
  return /[\x00-\x08\x0e-\x1f]/.test(start) ? 'of a kind that is not known here' : 'a text';
}
