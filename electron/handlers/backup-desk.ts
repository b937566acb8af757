import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { diskError } from '../files/disk-error';
import { placeFile } from '../files/place-file';
import { flushFolder, temporaryPath } from '../files/write-atomically';
import { takenNames } from '../files/write-files-into';
import { createPhotoStore } from '../photos/create-photo-store';
import type { PhotoStore } from '../photos/photo-store';
import { copyDatabase } from '../storage/copy-database';
import { listPhotos } from '../storage/photos';
import { flushFile } from '../storage/place-on-disk';
import type { Ports } from './ports';

/** A finished backup: absolute paths of the database file and of the folder of photos that belongs to it. */
export interface Backup {
  readonly file: string;
  readonly photos: string;
  readonly warnings: readonly string[];
}

/**
 * Copies a whole desk, while it is in use: the database into a new file, its photos into the folder `FILE-photos`.
 * The file comes last, so that where it is, the rest is. Photos are true copies, none shares a byte with the desk.
 * @throws NewsroomError `conflict` where either is there already, `not-found` where the folder to put it in is not,
 * `disk`; then nothing stays.
 */
export async function backupDesk(
  { desk, photos }: Pick<Ports, 'desk' | 'photos'>,
  target: string,
): Promise<Backup> {
  const file = resolve(target);
  const folder = `${file}-photos`;
  if (!existsSync(dirname(file)))
    throw new NewsroomError('not-found', `There is no folder ${dirname(file)}. Make it, then back up again.`);
  for (const path of [file, folder]) requireFree(path);
  const unfinished = { file: unfinishedPath(file), folder: unfinishedPath(folder) };
  const ours = [unfinished.file, unfinished.folder];
  const clear = () => ours.forEach((path) => rmSync(path, { recursive: true, force: true }));
  try {
    clear();
    await copyDatabase(desk.db, unfinished.file);
    const warnings = copyPhotos(listPhotos(desk.db), photos, unfinished.folder);
    flushFile(unfinished.file);
    requireFree(folder); // copying takes a while
    renameSync(unfinished.folder, folder);
    ours.push(folder);
    placeFile(unfinished.file, file, false);
    ours.push(file);
    flushFolder(dirname(file));
    return { file, photos: folder, warnings };
  } catch (error) {
    clear();
    throw diskError(error, file);
  }
}

const unfinishedPath = (path: string): string => temporaryPath(dirname(path), basename(path));

function requireFree(path: string): void {
  if (takenNames(dirname(path), [basename(path)]).length > 0) throw taken(path);
}

/** Answers what could not be copied because the desk itself has lost it. */
function copyPhotos(rows: readonly Photo[], store: PhotoStore, folder: string): readonly string[] {
  mkdirSync(folder);
  const copies = createPhotoStore(folder);
  const missing = rows.filter(({ id, mediaType }) => {
    const bytes = store.read(id, mediaType);
    if (bytes === null) return true;
    const copied = copies.keep(bytes, mediaType);
    if (copied !== id) copies.forget(copied, mediaType);
    return copied !== id;
  });
  return missing.map(
    ({ fileName, id }) =>
      `The photo ${fileName} (${id}) is gone or damaged on the desk and is not in the backup.`,
  );
}

function taken(path: string): NewsroomError {
  return new NewsroomError(
    'conflict',
    `${path} is there already. Nothing was written over it. Name another file for the backup.`,
  );
}
