import { mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import { diskCode } from './disk-error';

/**
 * The folder of a relative name under a root, made where it is missing; the names of those made go to `made`.
 * @throws NewsroomError `refused` where a link on the way leads out of the root.
 */
export function folderInside(root: string, parts: readonly string[], made: string[]): string {
  return parts.reduce((folder, part) => {
    const next = join(folder, part);
    if (makeFolder(next)) made.push(next);
    const real = realpathSync(next);
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))
      throw new NewsroomError(
        'refused',
        `“${next}” leads out of the folder that was chosen. Nothing was written there.`,
      );
    return real;
  }, root);
}

/** Takes folders away again, the innermost first, as long as they are empty. */
export function removeEmptyFolders(folders: readonly string[]): void {
  for (const folder of [...folders].reverse())
    try {
      rmdirSync(folder);
    } catch {
      // Somebody has put something there; it stays.
    }
}

function makeFolder(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (diskCode(error) === 'EEXIST') return false;
    throw error;
  }
}
