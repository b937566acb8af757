import { readdirSync, type Dirent } from 'node:fs';
import { NewsroomError } from '#core/newsroom-error';
import { originalMediaTypes, photoExtension, photoMediaTypes, type PhotoId } from '#core/photo/photo';
import { diskCode } from '../files/disk-error';
import { isPhotoId } from './photo-path';
import type { KeptMediaType } from './photo-store';

/** The file of a photo, or of what one was converted from. */
export interface StoredPhoto {
  readonly id: PhotoId;
  readonly mediaType: KeptMediaType;
}

const kinds: readonly KeptMediaType[] = [...photoMediaTypes, ...originalMediaTypes];

/** Everything in a folder of photos. */
export interface PhotoFiles {
  readonly photos: readonly StoredPhoto[];
  /** What does not belong there, as paths inside the folder with `/` between. */
  readonly strangers: readonly string[];
}

/**
 * Lists a folder of photos by names alone; whether a file still has its content is `PhotoStore.isWhole`'s to say.
 * @throws NewsroomError `disk` where the folder cannot be read. A folder that is not there holds nothing.
 */
export function allPhotoFiles(folder: string): PhotoFiles {
  const shelves = entriesOf(folder);
  const isShelf = (entry: Dirent) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name);
  const found = shelves.filter(isShelf).map((shelf) => filesOnShelf(folder, shelf.name));
  const strangers = shelves.filter((entry) => !isShelf(entry)).map((entry) => entry.name);
  return {
    photos: found.flatMap((shelf) => shelf.photos),
    strangers: [...strangers, ...found.flatMap((shelf) => shelf.strangers)].sort(),
  };
}

/** Whether a stranger is what an interrupted write left behind. */
export function isLeftover(stranger: string): boolean {
  return /^[0-9a-f]{2}\/\.nutgraf-[^/]+\.part$/.test(stranger);
}

function filesOnShelf(folder: string, shelf: string): PhotoFiles {
  const photos: StoredPhoto[] = [];
  const strangers: string[] = [];
  for (const entry of entriesOf(`${folder}/${shelf}`)) {
    const photo = entry.isFile() && entry.name.startsWith(shelf) ? photoOf(entry.name) : null;
    if (photo) photos.push(photo);
    else strangers.push(`${shelf}/${entry.name}`);
  }
  return { photos, strangers };
}

function photoOf(name: string): StoredPhoto | null {
  const [id = '', ...extension] = name.split('.');
  const mediaType = kinds.find((type) => photoExtension[type] === extension.join('.'));
  return isPhotoId(id) && mediaType ? { id, mediaType } : null;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return [];
    throw new NewsroomError('disk', `The folder “${folder}” could not be read. Nothing was changed.`, {
      cause: error,
    });
  }
}
