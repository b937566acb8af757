import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFolder } from '../files/write-atomically';

/** Puts a finished file onto the disk under its name. */
export function placeOnDisk(unfinished: string, target: string): void {
  const handle = openSync(unfinished, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, target);
  flushFolder(dirname(target));
}
