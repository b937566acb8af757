import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { rowOf, rowsOf, write, type Reader } from './query';

/** The things that are set for the whole desk. */
export type SettingName =
  | 'author'
  | 'zone'
  | 'on-close'
  | 'tells-by-system'
  | 'outbox-paused'
  | 'newsroom-name'
  | 'newsroom-site'
  | 'export-presets';

const valueRow = z.object({ value: z.string() }).transform((row) => row.value);

/** What is set under a name, or null. */
export function readSetting(db: Reader, name: SettingName): string | null {
  return rowOf(db, valueRow, 'SELECT value FROM setting WHERE name = :name', { name });
}

/** Sets it, on disk before it answers. @throws NewsroomError `disk`. */
export function writeSetting(db: Database, name: SettingName, value: string): void {
  write(db, 'INSERT OR REPLACE INTO setting (name, value) VALUES (:name, :value)', { name, value });
}

/** Everybody who has written on this desk, by name. */
export function listAuthors(db: Reader): readonly string[] {
  return rowsOf(
    db,
    valueRow,
    `SELECT DISTINCT author AS value FROM journal WHERE author <> '' ORDER BY author COLLATE NOCASE`,
  );
}
