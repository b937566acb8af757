import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination } from '#core/publication/publication';
import { diskCode, diskError } from '../../../files/disk-error';
import { sha256Of } from '../../../files/sha256-of';
import { passesBy, Trouble } from '../../trouble';

/**
 * The folder's path, if it is still the folder that was chosen. @throws Trouble where it is away, `refused` where it has
 * become a link to another place.
 */
export function requireFolder({ settings, name }: Destination): string {
  if (!isFolder(settings.path))
    throw new Trouble(
      `The folder “${settings.path}” of ${name} is not there: the drive may be unplugged, or the folder moved. ` +
        'Bring it back, or publish to another destination.',
    );
  if (realpathSync.native(settings.path) === settings.path) return settings.path;
  throw new NewsroomError(
    'refused',
    `The folder “${settings.path}” of ${name} is now a link to another place. ` +
      'Put the folder back, or add the other place as a destination of its own.',
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The path of a page in the folder, if that is where its address leads. */
export function pagePath(folder: string, address: string): string {
  const path = join(folder, basename(address));
  if (path === address) return path;
  throw new NewsroomError(
    'refused',
    `“${address}” is not in the folder “${folder}”. Nothing was written there.`,
  );
}

/** Whether anything has this path, a link that leads nowhere too. */
export function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The SHA-256 of a file that is no link; null where there is none. */
export function hashAt(path: string): string | null {
  const file = lstatSync(path, { throwIfNoEntry: false });
  return file?.isFile() === true ? sha256Of(readFileSync(path)) : null;
}

/** Runs work on the folder's disk; what the disk answers becomes words, and trouble where it passes by. */
export function onDisk<Value>({ settings }: Destination, work: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    try {
      resolve(work());
    } catch (error) {
      throw inWords(error, settings.path);
    }
  });
}

function inWords(error: unknown, path: string): unknown {
  if (error instanceof Trouble) return error;
  if (error instanceof NewsroomError)
    return passesBy(error.cause) ? new Trouble(error.message, { cause: error.cause }) : error;
  if (diskCode(error) === null) return error;
  const said = diskError(error, path);
  return passesBy(error) && said instanceof Error ? new Trouble(said.message, { cause: error }) : said;
}
