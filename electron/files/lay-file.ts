import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { removeFile, requireCannot, temporaryPath } from './write-atomically';

/**
 * Writes a new temporary file into a folder, onto the disk, and answers its path. A slow disk keeps nobody waiting: others
 * have their turn meanwhile. On failure nothing of it stays.
 */
export async function layFile(folder: string, bytes: Uint8Array): Promise<string> {
  const path = temporaryPath(folder, randomUUID());
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await file.close();
    removeFile(path);
    throw error;
  }
  await file.close();
  return path;
}

/** Puts the entries of a folder onto the disk, as `flushFolder` does, while others have their turn. */
export async function settleFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows has no such call; NTFS journals renames itself.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    requireCannot(error);
  } finally {
    await handle.close();
  }
}
