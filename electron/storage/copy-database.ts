import type { Database } from 'better-sqlite3';
import SqliteDatabase from 'better-sqlite3';
import { NewsroomError } from '#core/newsroom-error';
import { sqliteInWords } from './disk-error';
import { applicationId } from './pragmas';

/** Told how many pages of the database have been copied, and how many there are. May throw to end the copying. */
export type OnPages = (done: number, total: number) => void;

const pagesAtOnce = 256; // a megabyte: between two of these, others have their turn

/**
 * Copies the database, while it is in use, into one new file, and reads the copy back to see that it is whole.
 * @throws NewsroomError `disk`; a part of a copy may stay.
 */
export async function copyDatabase(db: Database, file: string): Promise<void> {
  try {
    await copyPages(db, file, () => undefined);
    requireWholeCopy(file);
  } catch (error) {
    throw sqliteInWords(error);
  }
}

/**
 * Copies the database as it is at this moment into one new file that needs no other beside it, in pieces. Others may
 * write meanwhile; what they write is not in the copy. @throws NewsroomError `disk`, and what `onPages` throws.
 */
export async function copyAsItIs(db: Database, file: string, onPages: OnPages): Promise<void> {
  try {
    db.exec('BEGIN');
    db.pragma('user_version'); // the first thing read says which moment that is
    await copyPages(db, file, onPages);
    makeOneFile(file);
  } catch (error) {
    throw sqliteInWords(error);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

async function copyPages(db: Database, file: string, onPages: OnPages): Promise<void> {
  await db.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      onPages(totalPages - remainingPages, totalPages);
      return pagesAtOnce;
    },
  });
}

function makeOneFile(file: string): void {
  const copy = new SqliteDatabase(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function requireWholeCopy(file: string): void {
  const copy = new SqliteDatabase(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE'); // one file that needs no other beside it
    const found = String(copy.pragma('integrity_check(1)', { simple: true }));
    const isDesk = copy.pragma('application_id', { simple: true }) === applicationId;
    if (found !== 'ok' || !isDesk)
      throw new NewsroomError(
        'disk',
        `The copy ${file} was not whole when it was read back (${found}). The desk itself was not ` +
          'changed. Run the verify command, and try another disk.',
      );
  } finally {
    copy.close();
  }
}
