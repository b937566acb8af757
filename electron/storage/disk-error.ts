import { NewsroomError } from '#core/newsroom-error';

/**
 * Runs work on the database and says failures of the disk in words.
 * @throws NewsroomError `disk` where the disk is full, read-only or failing, `desk` where the database is damaged.
 */
export function onDisk<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw sqliteInWords(error);
  }
}

/** An error of SQLite as one for people, see `onDisk`; any other error stays as it is. */
export function sqliteInWords(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new NewsroomError(
      'desk',
      'The database of this desk is damaged and could not be read. Nothing was changed. ' +
        'Run the verify command to see what is whole; copies are in the folder backups of the desk.',
      { cause: error },
    );
  const trouble = diskTrouble(code);
  return trouble === null
    ? error
    : new NewsroomError('disk', `${trouble} Nothing of this was written; what was saved before is whole.`, {
        cause: error,
      });
}

/** What is wrong with the disk, as one sentence; null where the code is about something else. */
function diskTrouble(code: string): string | null {
  if (code.startsWith('SQLITE_FULL')) return 'The disk of the desk is full.';
  if (code.startsWith('SQLITE_READONLY')) return 'The desk can be read but not written.';
  if (code.startsWith('SQLITE_IOERR')) return `The disk of the desk failed (${code}).`;
  if (code.startsWith('SQLITE_CANTOPEN')) return 'The files of the desk could not be opened.';
  return null;
}

/** The code of an error of SQLite (`SQLITE_FULL`), or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}
