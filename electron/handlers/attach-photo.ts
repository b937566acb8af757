import type { Photo, PhotoId, PhotoOriginal } from '#core/photo/photo';
import { termsFromFile } from '#core/photo/read-terms';
import { sha256Of } from '../files/sha256-of';
import { getPhotos, insertPhoto, listPhotos } from '../storage/photos';
import { sayingWhich, shownName } from './name-the-file';
import type { Ports } from './ports';
import { readyPhoto, readyUnopened, type ReadyPhoto } from './ready-photo';

/**
 * Keeps a photo on the desk, once its picture was opened. A file the desk has already is the same photo, with what people
 * wrote about it, and is not opened again.
 * @throws NewsroomError `bad-request` where the file is no photo, `disk` where it cannot be kept; then nothing stays.
 */
export async function attachPhoto(ports: Ports, fileName: string, bytes: Uint8Array): Promise<Photo> {
  const name = shownName(fileName);
  return await sayingWhich(name, async () => {
    const isKnown = getPhotos(ports.desk.db, [sha256Of(bytes)]).length > 0;
    const ready = isKnown ? readyUnopened(bytes) : await readyPhoto(ports.darkroom, bytes);
    return keepPhotoFile(ports, name, ready);
  });
}

/**
 * Enters a photo: its files first, then its row, in one go, so that a crash leaves at most files that no row names.
 * @throws NewsroomError `disk`; then nothing stays.
 */
export function keepPhotoFile(ports: Ports, fileName: string, ready: ReadyPhoto): Photo {
  const { file, bytes, thumbnail } = ready;
  const { mediaType, ...said } = file;
  const original = keepOriginal(ports, ready);
  let id: PhotoId | null = null;
  try {
    id = ports.photos.keep(bytes, mediaType);
    const photo = insertPhoto(ports.desk.db, {
      ...said,
      ...said.fromFile,
      id,
      mediaType,
      fileName,
      byteLength: bytes.byteLength,
      terms: termsFromFile(said.fromFile),
      keepsGps: false,
      original,
      addedAt: ports.clock(),
    });
    if (thumbnail) ports.thumbnails.keep(id, thumbnail);
    // Another original may have come to the very same picture before: that one is named, and kept.
    if (original && photo.original?.id !== original.id) forgetOriginal(ports, original);
    return photo;
  } catch (error) {
    if (id !== null) forgetUnlessKnown(ports, id, mediaType);
    if (original) forgetOriginal(ports, original);
    throw error;
  }
}

function keepOriginal({ photos }: Ports, { original }: ReadyPhoto): PhotoOriginal | null {
  if (!original) return null;
  const { bytes, mediaType } = original;
  return { id: photos.keep(bytes, mediaType), mediaType, byteLength: bytes.byteLength };
}

function forgetUnlessKnown(ports: Ports, id: PhotoId, mediaType: Photo['mediaType']): void {
  try {
    if (getPhotos(ports.desk.db, [id]).length === 0) ports.photos.forget(id, mediaType);
  } catch {
    // The desk does not answer, so a row may name the file: it stays.
  }
}

function forgetOriginal(ports: Ports, { id, mediaType }: PhotoOriginal): void {
  try {
    const isNamed = listPhotos(ports.desk.db).some(({ original }) => original?.id === id);
    if (!isNamed) ports.photos.forget(id, mediaType);
  } catch {
    // As above.
  }
}
