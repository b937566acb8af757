import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import { deskFiles } from './desk';
import { applicationId, schemaVersion, setCareful } from './pragmas';

/** The database of a desk is damaged or gone, so that a backup can take its place. */
export class DamagedDesk extends NewsroomError {
  constructor(message: string, options?: ErrorOptions) {
    super('desk', message, options);
  }
}

const megabyte = 1024 * 1024;
/** Reading every page costs about 7 ms a megabyte: done for small files always, for larger ones after an unclean end. */
const alwaysChecked = 16 * megabyte;
const checkedAfterUncleanEnd = 256 * megabyte;

/**
 * Refuses a database file that is empty, of another program, of a newer Nutgraf or damaged. Only reads.
 * @throws NewsroomError `desk` saying which file, what is wrong with it and what to do.
 */
export function requireWholeDesk(folder: string, newestVersion: number): void {
  const file = join(folder, deskFiles.database);
  const header = readHeader(file);
  if (header.size === 0)
    throw refusal(folder, 'is empty (0 bytes); it may have been cut off by a full disk or by syncing');
  if (!header.isSqlite) throw refusal(folder, 'is not a database; it may be damaged');
  if (header.applicationId !== applicationId) throw foreign(file);
  requireKnownVersion(file, header.version, newestVersion);
  const litter = missingCompanions(file);
  try {
    examineInside(folder, file, newestVersion);
  } catch (error) {
    for (const companion of litter) rmSync(companion, { force: true });
    throw error;
  }
}

/** Refuses an open database that is of another program or of a newer Nutgraf. @throws NewsroomError `desk`. */
export function requireDeskOfOurs(db: Database.Database, newestVersion: number): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw foreign(db.name);
  requireKnownVersion(db.name, schemaVersion(db), newestVersion);
}

/** Refuses to make a new desk where there is what belongs to one: that would look like the loss of everything. */
export function requireNothingOfADesk(folder: string): void {
  const leftovers = [deskFiles.photos, deskFiles.backups].filter(
    (name) => namesIn(join(folder, name)).length > 0,
  );
  const companions = namesIn(folder).filter((name) => name.startsWith(`${deskFiles.database}-`));
  if (leftovers.length + companions.length > 0)
    throw refusal(folder, `is gone, but there is ${[...leftovers, ...companions].join(', ')} of a desk`);
}

function examineInside(folder: string, file: string, newestVersion: number): void {
  const limit = sizeOf(`${file}-wal`) > 0 ? checkedAfterUncleanEnd : alwaysChecked;
  try {
    const db = new Database(file, { readonly: true });
    try {
      setCareful(db);
      // What a crash left in the write-ahead log counts, so the version is asked again through SQLite.
      requireDeskOfOurs(db, newestVersion);
      if (sizeOf(file) <= limit) requireSound(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof NewsroomError) throw error;
    throw refusal(folder, `is damaged (${error instanceof Error ? error.message : String(error)})`, error);
  }
}

function requireSound(db: Database.Database): void {
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw new Error(found.replace(/\s+/g, ' '));
}

function requireKnownVersion(file: string, version: number, newest: number): void {
  if (version > newest)
    throw new NewsroomError(
      'desk',
      `The desk ${file} was written by a newer Nutgraf (form ${version}; this one knows up to ${newest}). ` +
        'Nothing was changed. Use the newer Nutgraf to open it.',
    );
}

function foreign(file: string): NewsroomError {
  return new NewsroomError(
    'desk',
    `The file ${file} is a database of another program, not a desk of Nutgraf. Nothing was changed. ` +
      'Use --desk for another folder, or move that file away.',
  );
}

function refusal(folder: string, what: string, cause?: unknown): NewsroomError {
  const backups = join(folder, deskFiles.backups);
  const newest = newestCopy(backups);
  const advice = newest
    ? `The newest backup is ${join(backups, newest)}: the command restore ${newest} puts it back.`
    : `There is no backup in ${backups}; look for the copies you made with the backup command.`;
  const message = `The desk file ${join(folder, deskFiles.database)} ${what}. Nothing was changed. ${advice}`;
  return new DamagedDesk(message, { cause });
}

interface Header {
  readonly size: number;
  readonly isSqlite: boolean;
  readonly version: number;
  readonly applicationId: number;
}

// Offsets of SQLite's file format, section 1.3. Read before SQLite may touch the file.
function readHeader(file: string): Header {
  const bytes = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, bytes, 0, 100, 0);
    return {
      size: statSync(file).size,
      isSqlite: length === 100 && bytes.toString('latin1', 0, 16) === 'SQLite format 3\0',
      version: bytes.readUInt32BE(60),
      applicationId: bytes.readUInt32BE(68),
    };
  } finally {
    closeSync(handle);
  }
}

/** Files SQLite may put beside the database while it looks, as far as they are not there yet. */
function missingCompanions(file: string): readonly string[] {
  return [`${file}-wal`, `${file}-shm`].filter(
    (path) => statSync(path, { throwIfNoEntry: false }) === undefined,
  );
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder);
}

function newestCopy(backups: string): string | undefined {
  const time = (name: string) => statSync(join(backups, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return namesIn(backups)
    .filter((name) => name.endsWith('.sqlite') || existsSync(join(backups, name, deskFiles.database)))
    .filter((name) => !name.startsWith('set-aside-') && !name.endsWith('.part'))
    .sort((a, b) => time(b) - time(a))[0];
}
