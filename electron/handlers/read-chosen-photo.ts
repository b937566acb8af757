import { readFile, stat } from 'node:fs/promises';
import { largestPhotoFile } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import { diskCode } from '../files/disk-error';
import { tooLarge } from '../photos/read-photo-file';
import { sayingWhich, shownName } from './name-the-file';

/**
 * Reads a file that a person chose in a dialog.
 * @throws NewsroomError `bad-request` where it is larger than a photo may be, `disk` where it cannot be read.
 */
export async function readChosenPhoto(path: string): Promise<Uint8Array> {
  const name = shownName(path);
  try {
    const { size } = await stat(path);
    if (size <= largestPhotoFile) return await readFile(path);
  } catch (error) {
    const code = diskCode(error);
    if (code === null) throw error;
    throw new NewsroomError(
      'disk',
      `${name}: This file could not be read (${code}). Nothing was kept. See that its drive is there, then try again.`,
      { cause: error },
    );
  }
  return sayingWhich(name, () => Promise.reject(tooLarge()));
}
