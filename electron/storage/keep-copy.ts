import type { Database } from 'better-sqlite3';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#core/time/instant';
import { flushFolder } from '../files/write-atomically';
import { deskFiles } from './desk';

/** Puts a copy of the database as it stands into the desk's backups, before a migration changes it. */
export function keepCopyBeforeMigration(db: Database, folder: string, from: number, now: Instant): string {
  const stamp = new Date(now).toISOString().replace(/:/g, '-').replace(/\.\d+/, '');
  const target = join(folder, deskFiles.backups, `before-migration-from-${from}-${stamp}.sqlite`);
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO :unfinished').run({ unfinished });
  placeOnDisk(unfinished, target);
  return target;
}

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
