import type { CallOutput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { readPhotoFile } from '../photos/read-photo-file';
import { editPhoto, getPhoto, getPhotos, insertPhoto } from '../storage/photos';
import { sayingWhich, shownName } from './name-the-file';
import type { Ports } from './ports';
import { readChosenPhoto } from './read-chosen-photo';

type PhotoCalls = 'photo:attach' | 'photo:choose' | 'photo:edit' | 'photo:get';

/** Taking photos in and changing what the desk says about them. */
export function photoHandlers(ports: Ports): Pick<Handlers, PhotoCalls> {
  return {
    'photo:attach': ({ fileName, bytes }) => attachPhoto(ports, fileName, bytes),
    'photo:choose': () => choosePhotos(ports),
    'photo:edit': ({ photo, fields }) => {
      const edited = editPhoto(ports.desk.db, photo, fields);
      ports.emit('photo:changed', { photo });
      return edited;
    },
    'photo:get': ({ photo }) => getPhoto(ports.desk.db, photo),
  };
}

/**
 * Keeps a photo on the desk: its file first, then its row, so that a crash leaves at most a file that no row names.
 * A file the desk has already is the same photo, with what people wrote about it.
 * @throws NewsroomError `bad-request` where the file is no photo, `disk` where it cannot be kept; then nothing stays.
 */
export function attachPhoto(ports: Ports, fileName: string, bytes: Uint8Array): Photo {
  const name = shownName(fileName);
  return sayingWhich(name, () => {
    const { mediaType, ...said } = readPhotoFile(bytes);
    const id = ports.photos.keep(bytes, mediaType);
    try {
      return insertPhoto(ports.desk.db, {
        ...said,
        ...said.fromFile,
        id,
        mediaType,
        fileName: name,
        byteLength: bytes.byteLength,
        addedAt: ports.clock(),
      });
    } catch (error) {
      forgetUnlessKnown(ports, id, mediaType);
      throw error;
    }
  });
}

function forgetUnlessKnown(ports: Ports, id: Photo['id'], mediaType: Photo['mediaType']): void {
  try {
    if (getPhotos(ports.desk.db, [id]).length === 0) ports.photos.forget(id, mediaType);
  } catch {
    // The desk does not answer, so a row may name the file: it stays.
  }
}

async function choosePhotos(ports: Ports): Promise<CallOutput<'photo:choose'>> {
  const paths = await ports.dialogs.choosePhotoFiles();
  if (paths === null) throw new NewsroomError('cancelled', 'No photo was chosen. Nothing was changed.');
  const photos: Photo[] = [];
  const problems: string[] = [];
  // One at a time: a day's take of photos would fill the memory.
  for (const path of paths)
    try {
      photos.push(attachPhoto(ports, path, await readChosenPhoto(path)));
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error;
      problems.push(error.message);
    }
  return { photos, problems };
}
