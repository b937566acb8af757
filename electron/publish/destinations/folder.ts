import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NewsroomError } from '#core/newsroom-error';
import type { Destination } from '#core/publication/publication';
import { diskCode, diskError } from '../../files/disk-error';
import { placeFile } from '../../files/place-file';
import { flushFolder, removeFile, temporaryPath, writeTemporary } from '../../files/write-atomically';
import type { DestinationDriver } from '../destination-driver';
import { sha256Of } from '../../files/sha256-of';

/** A folder on this computer, a mounted share or a stick. An address is the absolute path of the page. */
export const folder: DestinationDriver = {
  baseUrl: ({ settings }) => pathToFileURL(join(settings.path, sep)).href,

  reserve: (destination, story, name, claims) =>
    onDisk(destination, () => {
      const path = requireFolder(destination);
      const own = claims.find((claim) => claim.storyId === story && dirname(claim.address) === path);
      if (own) return { address: own.address, replaces: true };
      const taken = new Set(claims.map((claim) => sameName(claim.address)));
      return { address: firstFree(path, name, taken), replaces: false };
    }),

  send: (destination, publication, page, { address, replaces }) =>
    onDisk(destination, () => {
      const path = requireFolder(destination);
      const temporary = writeTemporary(path, page.bytes, publication);
      try {
        placeFile(temporary, address, replaces);
      } catch (error) {
        removeFile(temporary);
        throw error;
      }
      flushFolder(path);
    }),

  find: (destination, address, sha256) =>
    onDisk(destination, () => {
      requireFolder(destination);
      const file = lstatSync(address, { throwIfNoEntry: false });
      if (file?.isFile() !== true || sha256Of(readFileSync(address)) !== sha256) return null;
      return Math.round(file.mtimeMs);
    }),

  tidy: (destination, publication, address) =>
    onDisk(destination, () => {
      removeFile(temporaryPath(requireFolder(destination), publication));
      // Where a disk has no links, a name is claimed with an empty file first; see placeFile.
      if (lstatSync(address, { throwIfNoEntry: false })?.size === 0) removeFile(address);
    }),
};

/** The folder's path, if it is still the folder that was chosen. */
function requireFolder({ settings, name }: Destination): string {
  if (!isFolder(settings.path))
    throw new NewsroomError(
      'refused',
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

/** `ferry.html`, else `ferry-2.html`, and so on: a name that no story claims and no file has. */
function firstFree(path: string, name: string, taken: ReadonlySet<string>): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const address = join(path, number === 1 ? name : `${stem}-${number}${ending}`);
    if (!taken.has(sameName(address)) && !lstatSync(address, { throwIfNoEntry: false })) return address;
  }
}

// macOS and Windows hold these for one name.
const sameName = (address: string) => address.normalize('NFC').toLowerCase();

function onDisk<Value>({ settings }: Destination, work: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    try {
      resolve(work());
    } catch (error) {
      throw diskCode(error) === null ? error : diskError(error, settings.path);
    }
  });
}
