import type { Database } from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#core/time/instant';
import { deskFiles } from './desk';
import { placeOnDisk } from './place-on-disk';

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
