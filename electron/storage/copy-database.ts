import type { Database } from 'better-sqlite3';
import SqliteDatabase from 'better-sqlite3';
import { NewsroomError } from '#core/newsroom-error';
import { sqliteInWords } from './disk-error';
import { applicationId } from './pragmas';

/**
 * Copies the database, while it is in use, into one new file, and reads the copy back to see that it is whole.
 * @throws NewsroomError `disk`; a part of a copy may stay.
 */
export async function copyDatabase(db: Database, file: string): Promise<void> {
  try {
    await db.backup(file);
    requireWholeCopy(file);
  } catch (error) {
    throw sqliteInWords(error);
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
