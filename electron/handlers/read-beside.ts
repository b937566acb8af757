import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSafeFileName } from '#core/formats/file-name';
import { NewsroomError } from '#core/newsroom-error';
import { diskCode } from '../files/disk-error';
import { shownName } from './name-the-file';
import { readChosenPhoto } from './read-chosen-photo';

/** The bytes of a file that a person chose. @throws NewsroomError `bad-request` where it is too large, `disk`. */
export async function readChosenFile(path: string, largest: number): Promise<Buffer> {
  const name = shownName(path);
  try {
    const { size } = await stat(path);
    if (size <= largest) return await readFile(path);
  } catch (error) {
    const code = diskCode(error);
    if (code === null) throw error;
    throw new NewsroomError('disk', `${name} could not be read (${code}). Nothing was changed.`, {
      cause: error,
    });
  }
  throw new NewsroomError('bad-request', `${name} is larger than a story can be. Nothing was changed.`);
}

/** The bytes of a photo that a file names, from its own folder on; null where there is none, or the name leads out. */
export async function readPhotoBeside(path: string, file: string): Promise<Uint8Array | null> {
  if (!isSafeFileName(file)) return null;
  try {
    return await readChosenPhoto(join(dirname(path), file));
  } catch (error) {
    if (error instanceof NewsroomError) return null;
    throw error;
  }
}
