import { largestPhotoFile } from '#core/contract/calls';
import type { PhotoFields, PhotoMediaType } from '#core/photo/photo';
import { jpegStructure } from './jpeg-structure';
import { kindOfFile } from './kind-of-file';
import type { PhotoStructure } from './photo-structure';
import { pngStructure } from './png-structure';
import { readMetadata } from './read-metadata';
import { refuseFile } from './refuse-file';
import { webpStructure } from './webp-structure';

/** What a photo's file says of itself. */
export interface PhotoFile {
  readonly mediaType: PhotoMediaType;
  /** Pixels as shown, after the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly fromFile: PhotoFields;
}

/** The most pixels a photo may have, by its header: above the largest cameras, below what fills a computer's memory. */
export const mostPixels = 120_000_000;

const structures: Readonly<Record<PhotoMediaType, (file: Buffer) => PhotoStructure>> = {
  'image/jpeg': jpegStructure,
  'image/png': pngStructure,
  'image/webp': webpStructure,
};

/**
 * Tells by content what a file is, and reads its frame and metadata without decoding a pixel.
 * @throws NewsroomError `bad-request` for anything but a whole JPEG, PNG or WebP of a size that can be shown.
 */
export function readPhotoFile(bytes: Uint8Array): PhotoFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > largestPhotoFile) throw tooLarge();
  const mediaType = mediaTypeOf(file);
  const structure = structures[mediaType](file);
  requireSize(structure);
  const { fields, liesOnItsSide } = readMetadata(structure.metadata);
  const { width, height } = structure;
  const shown =
    liesOnItsSide && structure.isTurnedByExif ? { width: height, height: width } : { width, height };
  return { mediaType, ...shown, fromFile: fields };
}

/** The answer to a file beyond the limit, whether or not it was read. */
export function tooLarge() {
  const megabytes = largestPhotoFile / 1024 / 1024;
  return refuseFile(`This file is larger than ${megabytes} MB.`, 'Save the photo smaller and attach that.');
}

function mediaTypeOf(file: Buffer): PhotoMediaType {
  const kind = kindOfFile(file);
  if (kind.mediaType) return kind.mediaType;
  throw refuseFile(`This file is ${kind.name}.`, 'Photos can be JPEG, PNG or WebP: attach one of these.');
}

function requireSize({ width, height }: PhotoStructure): void {
  if (width === 0 || height === 0)
    throw refuseFile(
      'This photo is zero pixels wide or high.',
      'Open it in a picture program and save it anew.',
    );
  if (width * height > mostPixels)
    throw refuseFile(
      `This photo has ${Math.round((width * height) / 1e6)} megapixels; the most that can be shown is ${mostPixels / 1e6}.`,
      'Save it smaller and attach that.',
    );
}
