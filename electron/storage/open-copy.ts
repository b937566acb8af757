import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteInWords } from './disk-error';
import { requireDeskOfOurs } from './examine';
import { migrate } from './migrate';
import { migrations } from './migrations';
import { schemaVersion, setCareful } from './pragmas';

/**
 * Reads a copy of a desk's database without changing it. One that an earlier version of Nutgraf wrote is read through
 * a copy of its own that is brought forward. @throws NewsroomError `desk` where it is none of ours or damaged, `disk`.
 */
export function readCopy<Result>(file: string, read: (db: Database.Database) => Result): Result {
  try {
    const db = new Database(file, { readonly: true });
    try {
      setCareful(db);
      requireDeskOfOurs(db, migrations.length);
      if (schemaVersion(db) === migrations.length) return read(db);
    } finally {
      db.close();
    }
    return readBroughtForward(file, read);
  } catch (error) {
    throw sqliteInWords(error);
  }
}

/** Brings a copy of a desk's database to the form this version of Nutgraf works with, in its own file. */
export function bringForward(file: string, work: (db: Database.Database) => void = () => undefined): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    setCareful(db);
    requireDeskOfOurs(db, migrations.length);
    db.pragma('journal_mode = DELETE'); // one file that needs no other beside it
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, migrations, () => undefined);
    work(db);
  } catch (error) {
    throw sqliteInWords(error);
  } finally {
    db.close();
  }
}

function readBroughtForward<Result>(file: string, read: (db: Database.Database) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-copy-'));
  try {
    const copy = join(folder, 'desk.sqlite');
    copyFileSync(file, copy);
    bringForward(copy);
    const db = new Database(copy, { readonly: true });
    try {
      return read(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
