import { lstatSync, unlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskCode } from '../../files/disk-error';
import { flushFolder } from '../../files/write-atomically';
import type { DestinationDriver } from '../destination-driver';
import { dryRunRemove, dryRunSend } from './folder/dry-run';
import { hashAt, isTaken, onDisk, pagePath, requireFolder } from './folder/folder-disk';
import { writeLists } from './folder/list-files';
import { reserve } from './folder/reserve';
import { clearBehind, tidySet, writeSet } from './folder/write-set';

/**
 * A folder on this computer, a mounted share or a stick. An address is the absolute path of the page, and it is the
 * story's own: whatever stands there is replaced or taken away with it. All other files are left alone.
 */
export const folder: DestinationDriver = {
  can: { update: true, remove: true },

  baseUrl: ({ settings }) => pathToFileURL(join(settings.path, sep)).href,

  reserve: (destination, wanted, claims) => onDisk(destination, () => reserve(destination, wanted, claims)),

  send: (destination, delivery) =>
    onDisk(destination, () => {
      writeSet(requireFolder(destination), delivery);
      return { address: delivery.address, remoteId: '', at: null };
    }),

  find: (destination, { address, files: [page] }) =>
    onDisk(destination, () => {
      const path = pagePath(requireFolder(destination), address);
      if (!page || hashAt(path) !== page.sha256) return null;
      return { address, remoteId: '', at: Math.round(lstatSync(path).mtimeMs) };
    }),

  remove: (destination, { address }) =>
    onDisk(destination, () => {
      const path = requireFolder(destination);
      unlinkIfThere(pagePath(path, address));
      flushFolder(path);
    }),

  isGone: (destination, { address }) =>
    onDisk(destination, () => !isTaken(pagePath(requireFolder(destination), address))),

  finish: (destination, noted, list) =>
    onDisk(destination, () => {
      const path = requireFolder(destination);
      clearBehind(path, noted);
      writeLists(path, list, noted.key);
    }),

  tidy: (destination, noted) => onDisk(destination, () => tidySet(requireFolder(destination), noted)),

  dryRunSend: (destination, delivery, list) =>
    onDisk(destination, () => dryRunSend(requireFolder(destination), delivery, list)),

  dryRunRemove: (destination, noted, list) =>
    onDisk(destination, () => dryRunRemove(requireFolder(destination), noted, list)),
};

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
  }
}
