import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFolder } from '../files/write-atomically';

/** Puts a finished file onto the disk under its name, in the place of what was there. */
export function placeOnDisk(unfinished: string, target: string): void {
  flushFile(unfinished);
  renameSync(unfinished, target);
  flushFolder(dirname(target));
}

/** Puts what a file holds onto the disk. */
export function flushFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
