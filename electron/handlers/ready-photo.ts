import type { Photo } from '#core/photo/photo';
import { couldNotOpen } from '../darkroom/darkroom-failures';
import type { Darkroom } from '../darkroom/darkroom';
import { putProfile } from '../photos/put-profile';
import { kindOfOriginal, readOriginalFile, readPhotoFile, type PhotoFile } from '../photos/read-photo-file';
import { writeMetadata } from '../photos/write-metadata';

/** A photo that was opened and may be kept. Nothing of it is on the desk yet. */
export interface ReadyPhoto {
  readonly file: PhotoFile;
  readonly bytes: Uint8Array;
  /** WebP; null where none was made. */
  readonly thumbnail: Uint8Array | null;
  /** The file it was converted from. */
  readonly original: Original | null;
}

interface Original {
  readonly bytes: Uint8Array;
  readonly mediaType: NonNullable<Photo['original']>['mediaType'];
}

/**
 * Reads what a file is and opens its picture, where there is a darkroom; what no window shows is converted.
 * @throws NewsroomError `bad-request` where the file is no photo or cannot be opened.
 */
export async function readyPhoto(darkroom: Darkroom | null, bytes: Uint8Array): Promise<ReadyPhoto> {
  if (darkroom && kindOfOriginal(bytes) !== null) return await convert(darkroom, bytes);
  const ready = readyUnopened(bytes);
  if (!darkroom) return ready;
  const { width, height, thumbnail } = await darkroom.develop(bytes, ready.file.mediaType);
  return { ...ready, file: { ...ready.file, width, height }, thumbnail };
}

/** A photo by what its file says of itself alone, its picture never opened. */
export const readyUnopened = (bytes: Uint8Array): ReadyPhoto => ({
  file: readPhotoFile(bytes),
  bytes,
  thumbnail: null,
  original: null,
});

/** What the original says of itself, and the profile of its colours, go into the converted file too: its credit is in both. */
async function convert(darkroom: Darkroom, bytes: Uint8Array): Promise<ReadyPhoto> {
  const { mediaType, fromFile, conflicts, profile } = readOriginalFile(bytes);
  const developed = await darkroom.develop(bytes, mediaType);
  if (!developed.converted) throw couldNotOpen('damaged');
  const { mediaType: type, bytes: picture } = developed.converted;
  const made = writeMetadata(profile ? putProfile(picture, type, profile) : picture, type, fromFile, {
    keepsGps: true,
    rightsFrom: bytes,
  });
  // Its first thumbnail was made before anything said in which colours its numbers are meant.
  const { thumbnail } = profile ? await darkroom.develop(made, type) : developed;
  const file = { ...readPhotoFile(made), fromFile, conflicts };
  return { file, bytes: made, thumbnail, original: { bytes, mediaType } };
}
