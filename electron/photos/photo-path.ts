import { join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import { photoExtension, type PhotoId } from '#core/photo/photo';
import type { KeptMediaType } from './photo-store';

/** Whether a text can be the name of a photo: 64 lower-case hex digits. */
export function isPhotoId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * Where a photo's file lies: `ab/ab….jpg` under the folder of photos.
 * @throws NewsroomError `bad-request` for anything that is not the name of a photo.
 */
export function photoPath(folder: string, id: PhotoId, mediaType: KeptMediaType): string {
  if (!isPhotoId(id)) throw new NewsroomError('bad-request', 'This is not the name of a photo.');
  return join(folder, id.slice(0, 2), `${id}.${photoExtension[mediaType]}`);
}
