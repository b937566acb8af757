import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhotoId } from '#core/photo/photo';
import { removeFile } from '../files/write-atomically';
import { isPhotoId } from '../photos/photo-path';
import { isWholeWebp } from './is-whole-webp';

/** Thumbnails on disk, each under the name of its photo. All of it can be made again from the photos. */
export interface Thumbnails {
  /** The file, or null where it is not there whole. */
  readonly read: (id: PhotoId) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps one, if it can: a thumbnail that the disk refuses is made again when it is asked for. */
  readonly keep: (id: PhotoId, bytes: Uint8Array) => void;
  readonly forget: (id: PhotoId) => void;
}

/** Thumbnails in a folder, which is made with the first one: `ab/ab….webp`. */
export function keepThumbnails(folder: string): Thumbnails {
  const path = (id: PhotoId) => (isPhotoId(id) ? join(folder, id.slice(0, 2), `${id}.webp`) : null);
  return {
    read: async (id) => {
      const file = path(id);
      return file === null ? null : await readWhole(file);
    },
    keep: (id, bytes) => {
      const file = path(id);
      if (file !== null && isWholeWebp(bytes)) write(file, bytes);
    },
    forget: (id) => {
      const file = path(id);
      if (file !== null) removeFile(file);
    },
  };
}

// Not flushed to the disk: one that a power cut spoiled is not whole, and is made again.
function write(file: string, bytes: Uint8Array): void {
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch {
    removeFile(part);
  }
}

async function readWhole(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    return isWholeWebp(bytes) ? bytes : null;
  } catch {
    return null;
  }
}
