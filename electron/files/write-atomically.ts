import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskCode, diskError } from './disk-error';

/**
 * Writes a file so that its name holds either the old content or all of the new, even when the power fails: a
 * temporary file beside it, onto the disk, renamed, and the folder's own entry onto the disk. Replaces what was there.
 * @throws NewsroomError `disk` with the reason; no temporary file stays.
 */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  try {
    const temporary = writeTemporary(dirname(path), bytes);
    try {
      renameSync(temporary, path);
    } catch (error) {
      removeFile(temporary);
      throw error;
    }
    flushFolder(dirname(path));
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Where a temporary file of a name stands in a folder; who may have to clear up after a crash names it. */
export function temporaryPath(folder: string, name: string): string {
  return join(folder, `.nutgraf-${name}.part`);
}

/** Writes a new temporary file into a folder, onto the disk, and returns its path. On failure nothing of it stays. */
export function writeTemporary(folder: string, bytes: Uint8Array, name: string = randomUUID()): string {
  const path = temporaryPath(folder, name);
  const file = openSync(path, 'wx'); // a file of that name is somebody else's, and stays
  try {
    fillAndClose(file, bytes);
  } catch (error) {
    removeFile(path);
    throw error;
  }
  return path;
}

/** Puts the entries of a folder onto the disk, so that a rename in it survives a power cut. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows has no such call; NTFS journals renames itself.
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    requireCannot(error);
  } finally {
    closeSync(handle);
  }
}

/** Lets pass that some network file systems cannot flush folders: the files' own content is on the disk all the same. */
export function requireCannot(error: unknown): void {
  if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(diskCode(error) ?? '')) throw error;
}

/** Takes a file away if it is there; a disk that refuses even that has been reported already. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The error that led here is the one to tell.
  }
}

function fillAndClose(file: number, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
