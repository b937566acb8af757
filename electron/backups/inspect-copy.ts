import type { Database } from 'better-sqlite3';
import { statSync } from 'node:fs';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { hashOfFile } from '../photos/hash-of-file';
import { photoPath } from '../photos/photo-path';
import { readCopy } from '../storage/open-copy';
import { listPhotos } from '../storage/photos';
import { listStories } from '../storage/stories';
import { verifyDatabase } from '../storage/verify';
import type { BackupPlace } from './backup-places';
import type { Inspection, JobWatch } from './jobs';
import { isPhotoThere } from './link-photos';

/** Opens a copy of a desk, replays every story in it and looks for every photo. Changes nothing. */
export function inspectCopy(
  place: BackupPlace,
  options: { readonly missingPhotos: readonly string[]; readonly everyByte: boolean },
  { progress }: JobWatch,
): Inspection {
  const byteLength = statSync(place.database, { throwIfNoEntry: false })?.size ?? 0;
  const broken = (problem: string) => ({ problems: [problem], stories: 0, photos: 0, byteLength });
  if (byteLength === 0) return broken('Its database is not there, or empty.');
  try {
    return readCopy(place.database, (db) => {
      progress(0, 2);
      const problems = verifyDatabase(db);
      progress(1, 2);
      return { ...lookAtPhotos(db, place, options, problems), byteLength };
    });
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'desk') return broken(error.message);
    throw error;
  }
}

function lookAtPhotos(
  db: Database,
  place: BackupPlace,
  { missingPhotos, everyByte }: { readonly missingPhotos: readonly string[]; readonly everyByte: boolean },
  found: readonly string[],
): Omit<Inspection, 'byteLength'> {
  try {
    const photos = listPhotos(db);
    const expected = photos.filter(({ id }) => !missingPhotos.some((missing) => missing.includes(id)));
    const gone = expected.filter((photo) => !isWhole(place.photos, photo, everyByte));
    return {
      problems: [
        ...found,
        ...gone.map(({ fileName }) => `The file of the photo ${fileName} is gone or damaged.`),
      ],
      stories: listStories(db).length,
      photos: photos.length,
    };
  } catch (error) {
    if (found.length > 0) return { problems: found, stories: 0, photos: 0 }; // it has been told why already
    throw error;
  }
}

function isWhole(folder: string, photo: Photo, everyByte: boolean): boolean {
  const path = photoPath(folder, photo.id, photo.mediaType);
  return everyByte ? hashOfFile(path) === photo.id : isPhotoThere(photo, path);
}
