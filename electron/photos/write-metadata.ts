import type { PhotoMediaType } from '#core/photo/photo';
import type { PhotoFields } from '#core/photo/photo-fields';
import { putAvifBlocks } from './avif-blocks';
import { putGifBlocks } from './gif-blocks';
import { putJpegBlocks } from './jpeg-blocks';
import type { NewBlocks } from './new-blocks';
import { putPngBlocks } from './png-blocks';
import { blocksOf } from './read-photo-file';
import { putWebpBlocks } from './webp-blocks';
import { exifBytes, exifWithoutGps } from './write-exif';
import { iimAlone, photoshopBytes, photoshopWithoutCopies } from './write-iim';
import { xmpParts } from './write-xmp';

/** How metadata is written. */
export interface WriteOptions {
  /** Whether the place where the camera stood may leave the desk. */
  readonly keepsGps: boolean;
  /** The photo this picture was made from: rights in it that the desk has no field for are carried over. */
  readonly rightsFrom?: Uint8Array;
}

const putBlocks: Readonly<Record<PhotoMediaType, (file: Buffer, blocks: NewBlocks) => Buffer>> = {
  'image/jpeg': putJpegBlocks,
  'image/png': putPngBlocks,
  'image/webp': putWebpBlocks,
  'image/gif': putGifBlocks,
  'image/avif': putAvifBlocks,
};

/**
 * A photo with its fields written into it: in full as XMP, within its limits as IIM, and as EXIF where the format has
 * these. Pixels and colours stay byte for byte; what the file said beyond the fields is carried over, the place of the
 * camera only where it may be.
 * @throws NewsroomError `bad-request` where the bytes are not a whole photo of that kind.
 */
export function writeMetadata(
  bytes: Uint8Array,
  mediaType: PhotoMediaType,
  fields: PhotoFields,
  { keepsGps, rightsFrom }: WriteOptions,
): Uint8Array {
  const own = blocksOf(bytes);
  const source = rightsFrom ? blocksOf(rightsFrom) : own;
  return putBlocks[mediaType](bufferOf(bytes), {
    exif: exifBytes(own.exif, fields, keepsGps),
    photoshop: photoshopBytes(rightsFrom ? iimAlone(source.photoshop) : own.photoshop, fields),
    xmp: xmpParts(source.xmp, { fields, keepsGps, keepsNotes: !rightsFrom }),
    keepsBehind: keepsGps,
  });
}

/**
 * A photo as it is, without the place where its camera stood.
 * @throws NewsroomError `bad-request` where the bytes are not a whole photo of that kind.
 */
export function stripGps(bytes: Uint8Array, mediaType: PhotoMediaType): Uint8Array {
  const { exif, photoshop, xmp } = blocksOf(bytes);
  return putBlocks[mediaType](bufferOf(bytes), {
    exif: exif && exifWithoutGps(exif),
    photoshop: photoshopWithoutCopies(photoshop),
    xmp: xmpParts(xmp, { fields: null, keepsGps: false, keepsNotes: true }),
    keepsBehind: false,
  });
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
