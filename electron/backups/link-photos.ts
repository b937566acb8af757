import { copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Photo } from '#core/photo/photo';
import { diskCode } from '../files/disk-error';
import { flushFolder } from '../files/write-atomically';
import { hashOfFile } from '../photos/hash-of-file';
import { keptFiles, type KeptFile } from '../photos/kept-files';
import { photoPath } from '../photos/photo-path';

/** What became of the photos of a desk in another folder. */
export interface LinkedPhotos {
  readonly linked: number;
  /** Names of those that were not there, or not whole. */
  readonly missing: readonly string[];
}

/**
 * Puts photos of one folder into another: as a second name of the same file, which costs no room, or as a copy where
 * the disk knows no such names. Files of photos are never written in, so that a second name is as good as a copy.
 * @throws what the disk refuses.
 */
export function linkPhotos(
  photos: readonly Photo[],
  from: string,
  to: string,
  onPhoto: (done: number) => void = () => undefined,
): LinkedPhotos {
  mkdirSync(to, { recursive: true });
  const missing: string[] = [];
  const shelves = new Set<string>([to]);
  photos.forEach((photo, index) => {
    onPhoto(index);
    const paths = keptFiles(photo).map((file) => {
      const path = photoPath(to, file.id, file.mediaType);
      return linkPhoto(file, photoPath(from, file.id, file.mediaType), path) ? path : null;
    });
    for (const path of paths) if (path !== null) shelves.add(dirname(path));
    if (paths.includes(null)) missing.push(`${photo.fileName} (${photo.id})`);
  });
  for (const shelf of shelves) flushFolder(shelf);
  return { linked: photos.length - missing.length, missing };
}

/** Whether the file of a photo is there in its full length. */
export function isPhotoThere({ byteLength }: Pick<Photo, 'byteLength'>, path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === byteLength;
}

function linkPhoto(photo: KeptFile, from: string, to: string): boolean {
  if (!isPhotoThere(photo, from)) return false;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (diskCode(error) === 'EEXIST') return isPhotoThere(photo, to);
    // No second names on this disk, or no more of this file, or another disk.
    copyFileSync(from, to);
    return hashOfFile(to) === photo.id;
  }
}
