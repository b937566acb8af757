import { largestPhotoFile } from '#core/contract/calls';
import {
  originalMediaTypes,
  type MetadataConflict,
  type OriginalMediaType,
  type PhotoMediaType,
} from '#core/photo/photo';
import type { PhotoFields } from '#core/photo/photo-fields';
import { avifStructure } from './avif-structure';
import { gifStructure } from './gif-structure';
import { jpegStructure } from './jpeg-structure';
import { heicStructure } from './heic-structure';
import { kindOfFile } from './kind-of-file';
import { noBlocks, type MetadataBlocks, type PhotoStructure } from './photo-structure';
import { pngStructure } from './png-structure';
import { readMetadata } from './read-metadata';
import { refuseFile } from './refuse-file';
import { tiffStructure } from './tiff-structure';
import { webpStructure } from './webp-structure';

/** What a photo's file says of itself. */
export interface PhotoFile {
  readonly mediaType: PhotoMediaType;
  /** Pixels as shown, after the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly fromFile: PhotoFields;
  /** Where XMP and IIM of the file differ. */
  readonly conflicts: readonly MetadataConflict[];
}

/** What the file says of itself that a photo is converted from. */
export type OriginalFile = Omit<PhotoFile, 'mediaType'> & {
  readonly mediaType: OriginalMediaType;
  /** The ICC profile of its colours, or null. */
  readonly profile: Buffer | null;
};

/** The most pixels a photo may have, by its header: above the largest cameras, below what fills a computer's memory. */
export const mostPixels = 120_000_000;

const structures: Readonly<Record<PhotoMediaType | OriginalMediaType, (file: Buffer) => PhotoStructure>> = {
  'image/jpeg': jpegStructure,
  'image/png': pngStructure,
  'image/webp': webpStructure,
  'image/gif': gifStructure,
  'image/avif': avifStructure,
  'image/tiff': tiffStructure,
  'image/heic': heicStructure,
};

/**
 * Tells by content what a file is, and reads its frame and metadata without decoding a pixel.
 * @throws NewsroomError `bad-request` for anything but a whole photo of a kind and size that can be shown.
 */
export function readPhotoFile(bytes: Uint8Array): PhotoFile {
  const file = fileOf(bytes);
  const mediaType = mediaTypeOf(file);
  if (isOriginal(mediaType))
    throw refuseFile(
      `This file is a ${nameOfOriginal[mediaType]} picture.`,
      'Attach it in the window, where it is converted, or save it as JPEG.',
    );
  return { mediaType, ...describe(structureOf(file, mediaType)) };
}

const nameOfOriginal: Readonly<Record<OriginalMediaType, string>> = {
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
};

const isOriginal = (mediaType: PhotoMediaType | OriginalMediaType): mediaType is OriginalMediaType =>
  originalMediaTypes.some((type) => type === mediaType);

/** The kind of file that is kept only as the original of a converted photo; null: it is of another kind. */
export function kindOfOriginal(bytes: Uint8Array): OriginalMediaType | null {
  const { mediaType } = kindOfFile(bufferOf(bytes));
  return mediaType !== null && isOriginal(mediaType) ? mediaType : null;
}

/**
 * Reads the frame and metadata of a file that is to be converted.
 * @throws NewsroomError `bad-request` for anything but such a file, whole and of a size that can be shown.
 */
export function readOriginalFile(bytes: Uint8Array): OriginalFile {
  const file = fileOf(bytes);
  const mediaType = mediaTypeOf(file);
  if (!isOriginal(mediaType)) throw refuseFile('This file needs no conversion.', 'Attach it as it is.');
  const structure = structureOf(file, mediaType);
  return { mediaType, ...describe(structure), profile: structure.profile ?? null };
}

/** The metadata of a photo or an original, raw; nothing, where the file cannot be read. */
export function blocksOf(bytes: Uint8Array): MetadataBlocks {
  const file = bufferOf(bytes);
  const { mediaType } = kindOfFile(file);
  try {
    return mediaType === null ? noBlocks : structures[mediaType](file).metadata;
  } catch {
    return noBlocks;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fileOf(bytes: Uint8Array): Buffer {
  if (bytes.byteLength > largestPhotoFile) throw tooLarge();
  return bufferOf(bytes);
}

function structureOf(file: Buffer, mediaType: PhotoMediaType | OriginalMediaType): PhotoStructure {
  const structure = structures[mediaType](file);
  requireSize(structure);
  return structure;
}

function describe(structure: PhotoStructure): Omit<PhotoFile, 'mediaType'> {
  const { fields, conflicts, liesOnItsSide } = readMetadata(structure.metadata);
  const { width, height } = structure;
  const shown =
    liesOnItsSide && structure.isTurnedByExif ? { width: height, height: width } : { width, height };
  return { ...shown, fromFile: fields, conflicts };
}

/** The answer to a file beyond the limit, whether or not it was read. */
export function tooLarge() {
  const megabytes = largestPhotoFile / 1024 / 1024;
  return refuseFile(`This file is larger than ${megabytes} MB.`, 'Save the photo smaller and attach that.');
}

function mediaTypeOf(file: Buffer): PhotoMediaType | OriginalMediaType {
  const kind = kindOfFile(file);
  if (kind.mediaType !== null) return kind.mediaType;
  throw refuseFile(
    `This file is ${kind.name}.`,
    'Photos can be JPEG, PNG, WebP, GIF, AVIF, TIFF or HEIC: attach one of these.',
  );
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
