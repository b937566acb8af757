import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Clock } from '#core/time/instant';
import { flushFolder } from '../files/write-atomically';
import { deskFiles, type Desk } from './desk';
import { sqliteInWords } from './disk-error';
import { requireDeskOfOurs, requireNothingOfADesk, requireWholeDesk } from './examine';
import { setFold } from './fold-text';
import { keepCopyBeforeMigration } from './keep-copy-before-migration';
import { watchPlace } from './in-place';
import { lockDesk, type Owner } from './lock';
import { migrate } from './migrate';
import { migrations } from './migrations';
import { applicationId, setCareful, setDurable } from './pragmas';
import { takeStage } from './staged-desk';

/** How a desk is opened. `as` says to others who has it: `window` where nothing is said. */
export interface DeskOptions {
  readonly clock: Clock;
  readonly as?: Owner['as'];
  /** Only looks: takes no lock, makes and migrates nothing, and every writing statement fails. */
  readonly readOnly?: boolean;
}

const newestVersion = migrations.length;
const busyTimeout = 5_000; // milliseconds

/**
 * Opens the desk in a folder for this process alone; a folder without one gets a new desk.
 * @throws NewsroomError `desk` where another process has it, where it is not a whole desk this version can read, or
 * where the folder cannot be written. Then nothing was changed.
 */
export function openDesk(folder: string, options: DeskOptions): Desk {
  const root = resolve(folder);
  if (options.readOnly) return openToLook(root);
  makeFolders(root);
  const unlock = lockDesk(root, { pid: process.pid, since: options.clock(), as: options.as ?? 'window' });
  try {
    return openLocked(root, options.clock, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function openLocked(root: string, clock: Clock, unlock: () => void): Desk {
  const file = join(root, deskFiles.database);
  const notice = takeStage(root);
  if (existsSync(file)) requireWholeDesk(root, newestVersion);
  else createDatabase(root, file);
  const db = new Database(file, { fileMustExist: true, timeout: busyTimeout });
  try {
    setDurable(db);
    setFold(db);
    migrate(db, migrations, (from) => keepCopyBeforeMigration(db, root, from, clock()));
    watchPlace(db, file, clock);
  } catch (error) {
    db.close();
    throw error;
  }
  return openDeskOf(root, db, notice, unlock);
}

function openDeskOf(folder: string, db: Database.Database, notice: string, unlock: () => void): Desk {
  const lastWork: (() => void)[] = [];
  return {
    folder,
    db,
    notice,
    beforeClose: (work) => void lastWork.push(work),
    close: () => {
      if (!db.open) return;
      for (const work of lastWork) attempt(work);
      attempt(() => db.pragma('optimize'));
      attempt(() => db.pragma('wal_checkpoint(TRUNCATE)'));
      db.close();
      unlock();
    },
  };
}

// Whatever fails at the end (a full disk, most likely) leaves the write-ahead log, which is whole and read next time.
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}

function openToLook(root: string): Desk {
  const file = join(root, deskFiles.database);
  if (!existsSync(file)) throw new NewsroomError('desk', `There is no desk in ${root}. Nothing was changed.`);
  const db = new Database(file, { readonly: true, timeout: busyTimeout });
  try {
    setCareful(db);
    setFold(db);
    requireDeskOfOurs(db, newestVersion);
  } catch (error) {
    db.close();
    throw sqliteInWords(error);
  }
  return { folder: root, db, notice: '', beforeClose: () => undefined, close: () => db.close() };
}

/** Makes a database under another name first, so that a crash never leaves half of one. */
function createDatabase(root: string, file: string): void {
  requireNothingOfADesk(root);
  const unfinished = `${join(root, 'new')}-${deskFiles.database}`;
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + ending, { force: true });
  const db = new Database(unfinished);
  try {
    db.pragma('synchronous = FULL');
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations, () => undefined);
  } finally {
    db.close();
  }
  renameSync(unfinished, file);
  flushFolder(root);
}

function makeFolders(root: string): void {
  try {
    for (const name of [deskFiles.photos, deskFiles.backups])
      mkdirSync(join(root, name), { recursive: true });
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw new NewsroomError(
      'desk',
      `The folder ${root} cannot be written, so no desk can be opened in it (${String(error)}). Nothing was changed. ` +
        'Ask for the right to write there, or use --desk for another folder.',
      { cause: error },
    );
  }
}
