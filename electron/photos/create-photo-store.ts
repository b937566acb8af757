import { lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import { diskCode, diskError } from '../files/disk-error';
import { folderInside, removeEmptyFolders } from '../files/folder-inside';
import { sha256Of } from '../files/sha256-of';
import { flushFolder, removeFile, writeAtomically } from '../files/write-atomically';
import { allPhotoFiles, isLeftover } from './all-photo-files';
import { hashOfFile } from './hash-of-file';
import { photoPath } from './photo-path';
import type { KeptMediaType, PhotoStore } from './photo-store';

/**
 * The photo store in a folder, which is made with the first photo. One process at a time may keep photos in it.
 * @throws NewsroomError `disk` from `keep` and `read` where the disk refuses; nothing half-written stays.
 */
export function createPhotoStore(folder: string): PhotoStore {
  const path = (id: PhotoId, mediaType: KeptMediaType) => photoPath(folder, id, mediaType);
  const isWhole = (id: PhotoId, mediaType: KeptMediaType) => hashOfFile(path(id, mediaType)) === id;
  let swept = false;
  return {
    path,
    isWhole,
    keep: (bytes, mediaType) => {
      const id = sha256Of(bytes);
      if (isWhole(id, mediaType)) return id;
      try {
        if (!swept) removeLeftovers(folder);
        swept = true;
        keepFile(folder, path(id, mediaType), bytes);
        return id;
      } catch (error) {
        throw notKept(error, folder);
      }
    },
    read: (id, mediaType) => readWhole(path(id, mediaType)),
    forget: (id, mediaType) => {
      removeFile(path(id, mediaType));
      removeEmptyFolders([dirname(path(id, mediaType))]);
    },
  };
}

function keepFile(folder: string, path: string, bytes: Uint8Array): void {
  const made: string[] = [];
  try {
    const shelf = folderInside(rootOf(folder), [basename(dirname(path))], made);
    writeAtomically(join(shelf, basename(path)), bytes);
    if (made.length > 0) flushFolder(folder);
  } catch (error) {
    removeEmptyFolders(made);
    throw error;
  }
}

/** The real folder of photos, made where it is missing, its own name on the disk too. */
function rootOf(folder: string): string {
  if (mkdirSync(folder, { recursive: true }) !== undefined) flushFolder(dirname(folder));
  return realpathSync(folder);
}

function notKept(error: unknown, folder: string): unknown {
  const said = diskError(error, folder);
  if (!(said instanceof NewsroomError)) return said;
  return new NewsroomError(said.code, `The photo was not kept. ${said.message}`, { cause: said });
}

function readWhole(path: string): Uint8Array | null {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : null;
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw new NewsroomError(
      'disk',
      `The photo “${path}” could not be read (${diskCode(error) ?? 'unknown fault'}). Nothing was changed. ` +
        'Run the verify command to see what is whole; copies are in the folder backups of the desk.',
      { cause: error },
    );
  }
}

/** Takes away what an interrupted `keep` of an earlier run left behind. */
function removeLeftovers(folder: string): void {
  for (const stranger of allPhotoFiles(folder).strangers)
    if (isLeftover(stranger)) removeFile(join(folder, stranger));
}
