import {
  originalMediaTypes,
  photoMediaTypes,
  type OriginalMediaType,
  type PhotoMediaType,
} from '#core/photo/photo';

/** What a file is by its content, whatever its name: a kind of photo, or what people call it ("a BMP picture"). */
export type KindOfFile =
  | { readonly mediaType: PhotoMediaType | OriginalMediaType }
  | { readonly mediaType: null; readonly name: string };

interface Signature {
  readonly at?: number;
  readonly bytes: string;
  readonly is: string;
}

const mostBrands = 64;

/** How files begin, as Latin-1. Of two that fit the first counts. */
const signatures: readonly Signature[] = [
  { bytes: '\xff\xd8\xff', is: 'image/jpeg' },
  { bytes: '\x89PNG\r\n\x1a\n', is: 'image/png' },
  { bytes: 'GIF87a', is: 'image/gif' },
  { bytes: 'GIF89a', is: 'image/gif' },
  { bytes: '%PDF', is: 'a PDF document' },
  { at: 8, bytes: 'CR\x02', is: 'a raw camera picture' },
  { bytes: 'II*\0', is: 'image/tiff' },
  { bytes: 'MM\0*', is: 'image/tiff' },
  { bytes: 'II+\0', is: 'a TIFF picture of the kind for more than 4 GB' },
  { bytes: 'MM\0+', is: 'a TIFF picture of the kind for more than 4 GB' },
  { bytes: '8BPS', is: 'a Photoshop document' },
  { bytes: 'BM', is: 'a BMP picture' },
  { bytes: '\0\0\x01\0', is: 'an icon' },
  { bytes: '\xff\x0a', is: 'a JPEG XL picture' },
  { at: 4, bytes: 'JXL ', is: 'a JPEG XL picture' },
  { at: 4, bytes: 'jP  ', is: 'a JPEG 2000 picture' },
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
  const is = isWebp(file)
    ? 'image/webp'
    : (kindOfBrands(file) ?? signatures.find((signature) => fits(file, signature))?.is);
  const mediaType = [...photoMediaTypes, ...originalMediaTypes].find((type) => type === is);
  return mediaType ? { mediaType } : { mediaType: null, name: is ?? kindOfText(file) };
}

function fits(file: Buffer, { at = 0, bytes }: Omit<Signature, 'is'>): boolean {
  return file.toString('latin1', at, at + bytes.length) === bytes;
}

/** Pictures in ISO's boxes say by brands how they can be read, the first one being the brand of the file itself. */
function kindOfBrands(file: Buffer): string | null {
  if (!fits(file, { at: 4, bytes: 'ftyp' })) return null;
  const [own = '', , ...others] = brandsOf(file);
  const brands = [own, ...others];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif';
  if (brands.some((brand) => /^he[iv][cmsx]$/.test(brand))) return 'image/heic';
  return /^m(?:if|sf)1$/.test(own) ? 'a HEIF picture of a kind that is not known here' : null;
}

function brandsOf(file: Buffer): string[] {
  const end = Math.min(file.length >= 4 ? file.readUInt32BE(0) : 0, file.length, mostBrands * 4);
  const brands: string[] = [];
  for (let place = 8; place + 4 <= Math.max(end, 12); place += 4)
    brands.push(file.toString('latin1', place, place + 4));
  return brands;
}

function isWebp(file: Buffer): boolean {
  return fits(file, { bytes: 'RIFF' }) && fits(file, { at: 8, bytes: 'WEBP' });
}

function kindOfText(file: Buffer): string {
  const start = file.toString('latin1', 0, 1024);
  if (/<svg[\s>]/i.test(start)) return 'an SVG drawing';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(start)) return 'a web page';
  // eslint-disable-next-line no-control-regex -- control characters are what tells other files from text
  return /[\x00-\x08\x0e-\x1f]/.test(start) ? 'of a kind that is not known here' : 'a text';
}
