import type { Photo } from '#core/photo/photo';
import { isEmptyField, photoFieldNames } from '#core/photo/photo-fields';
import { editPhoto, getPhotos, insertPhoto } from '../storage/photos';
import { attachPhoto } from './attach-photo';
import { shownName } from './name-the-file';
import type { Ports } from './ports';

/**
 * Keeps a photo with what people wrote about it. Where the desk has it already, what the desk says stays, and only what
 * it leaves empty is filled. Without bytes its words are kept all the same, so that no credit is lost.
 */
export async function keepPhoto(ports: Ports, photo: Photo, bytes: Uint8Array | null): Promise<void> {
  const { db } = ports.desk;
  const [known] = getPhotos(db, [photo.id]);
  if (bytes) await attachPhoto(ports, photo.fileName, bytes);
  else if (!known)
    insertPhoto(db, {
      ...photo,
      original: null, // that file does not come along
      fileName: shownName(photo.fileName),
      addedAt: ports.clock(),
    });
  const wanted = photoFieldNames.filter(
    (field) => !known || (isEmptyField(known[field]) && !isEmptyField(photo[field])),
  );
  if (wanted.length === 0) return;
  const fields = Object.fromEntries(wanted.map((field) => [field, photo[field]]));
  editPhoto(db, photo.id, { fields, ...(known ? {} : { terms: photo.terms, keepsGps: photo.keepsGps }) });
}
