import type { Database } from 'better-sqlite3';
import { linkSync, mkdirSync, rmSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Clock } from '#core/time/instant';
import { deskFiles } from './desk';
import { placeOnDisk } from './place-on-disk';

interface Watched {
  readonly file: string;
  readonly dev: number;
  readonly ino: number;
  readonly clock: Clock;
  /** What to say once the file is not there any more. */
  lost: string | null;
}

const watched = new WeakMap<Database, Watched>();

/**
 * From now on nothing is written through this connection once its file was deleted, moved or replaced: the system
 * would take the words and lose them with the process.
 */
export function watchPlace(db: Database, file: string, clock: Clock): void {
  const stats = look(file);
  // On Windows nobody can take away a file that is open, and names of files are not numbers.
  if (stats && process.platform !== 'win32')
    watched.set(db, { file, dev: stats.dev, ino: stats.ino, clock, lost: null });
}

/**
 * Refuses to write through a connection whose file is not in its place any more. The first time, everything that was
 * saved is kept. @throws NewsroomError `disk` saying where.
 */
export function requireInPlace(db: Database): void {
  const place = watched.get(db);
  if (!place || (place.lost === null && isInPlace(place))) return;
  throw new NewsroomError('disk', (place.lost ??= keepWhatWasSaved(db, place)));
}

function isInPlace({ file, dev, ino }: Watched): boolean {
  try {
    const stats = look(file);
    return stats !== null && stats.dev === dev && stats.ino === ino;
  } catch {
    return true; // The disk does not say; whether it can be written, writing itself will tell.
  }
}

function look(file: string): Stats | null {
  return statSync(file, { throwIfNoEntry: false }) ?? null;
}

/** The connection still has all of it: a deleted file lives as long as somebody has it open. @throws as above. */
function keepWhatWasSaved(db: Database, { file, clock }: Watched): string {
  const isGone = look(file) === null;
  const what = `The database of this desk was ${isGone ? 'deleted or moved away' : 'replaced by another file'}`;
  const now = 'Save a copy of this story elsewhere, then close Nutgraf and start it again.';
  // In the middle of a transaction nothing can be kept; that is rolled back now, and the next try keeps it.
  if (db.inTransaction) throw new NewsroomError('disk', `${what} while it was open. ${now}`);
  try {
    const kept = isGone ? putBack(db, file) : keepBeside(db, file, clock);
    return `${what} while it was open. Everything that was saved is in ${kept}. ${now}`;
  } catch (error) {
    // It is tried again with the next try to write.
    const why = `${what} while it was open, and what was saved could not be kept elsewhere yet (${String(error)}).`;
    throw new NewsroomError('disk', `${why} ${now}`, { cause: error });
  }
}

/** In its own place again, for the next start. */
function putBack(db: Database, file: string): string {
  const copy = copyOf(db, `${file}.part`);
  // A log of the lost file must not be read into this one.
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
  linkSync(copy, file); // never over a file that came meanwhile
  rmSync(copy);
  placeOnDisk(file, file);
  return file;
}

function keepBeside(db: Database, file: string, clock: Clock): string {
  const stamp = new Date(clock()).toISOString().replace(/[:.]/g, '-');
  const target = join(dirname(file), deskFiles.backups, `${stamp}-kept-from-${basename(file)}`);
  placeOnDisk(copyOf(db, `${target}.part`), target);
  return target;
}

function copyOf(db: Database, unfinished: string): string {
  mkdirSync(dirname(unfinished), { recursive: true });
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO :unfinished').run({ unfinished });
  return unfinished;
}
