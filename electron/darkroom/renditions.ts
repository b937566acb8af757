import type { PrintOrder } from '#core/contract/darkroom';
import type { PhotoRendition } from '#core/formats/rendition';
import type { WantedRendition } from '#core/formats/wanted-renditions';
import { fieldsOf } from '#core/photo/photo-fields';
import type { Photo } from '#core/photo/photo';
import { refuseFile } from '../photos/refuse-file';
import { writeMetadata } from '../photos/write-metadata';
import type { PhotoStore } from '../photos/photo-store';
import { sha256Of } from '../files/sha256-of';
import type { Darkroom } from './darkroom';

const quality = { 'image/jpeg': 0.85, 'image/webp': 0.8 } as const;

/** What renditions are made with. */
export interface RenditionMakings {
  readonly darkroom: Darkroom;
  readonly photos: PhotoStore;
}

/**
 * Renditions of a photo in the order they are asked for, each with all that is said of the photo; its picture is opened
 * once. @throws NewsroomError where the photo's file is gone, damaged or cannot be opened.
 */
export async function renditionsOf(
  { darkroom, photos }: RenditionMakings,
  photo: Photo,
  wanted: readonly WantedRendition[],
): Promise<readonly PhotoRendition[]> {
  const bytes = photos.read(photo.id, photo.mediaType);
  if (!bytes || sha256Of(bytes) !== photo.id)
    throw refuseFile(`${photo.fileName}: The file of this photo is gone or damaged.`, 'Attach it once more.');
  const prints = await darkroom.print(bytes, photo.mediaType, wanted.map(toOrder));
  return wanted.map(({ crop, mediaType, width, height }, index) => {
    const made = writeMetadata(prints[index] ?? new Uint8Array(), mediaType, fieldsOf(photo), {
      keepsGps: photo.keepsGps,
      rightsFrom: bytes,
    });
    return { crop, mediaType, width, height, bytes: made, sha256: sha256Of(made) };
  });
}

const toOrder = ({ frame, width, mediaType }: WantedRendition): PrintOrder => ({
  frame,
  width,
  mediaType,
  quality: quality[mediaType],
});
