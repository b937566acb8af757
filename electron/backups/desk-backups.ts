import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expendable } from '#core/backup/keep-rule';
import { NewsroomError } from '#core/newsroom-error';
import type { Backup, BackupKind } from '#core/story/backup';
import type { Clock } from '#core/time/instant';
import { diskError } from '../files/disk-error';
import { flushFolder } from '../files/write-atomically';
import { deskFiles } from '../storage/desk';
import { readRecord, recordPath, writeRecord } from './backup-record';
import {
  backupsFolder,
  freeName,
  listBackups,
  placeOf,
  removeUnfinished,
  requireBackup,
  unfinishedPath,
} from './backup-places';
import type { Inspection } from './jobs';
import { runJob, type JobOptions } from './run-job';

/** The backups of one desk. One piece of work at a time; what is asked for meanwhile waits its turn. */
export interface DeskBackups {
  /** Newest first. @throws NewsroomError `disk`. */
  readonly list: () => readonly Backup[];
  /**
   * Makes a backup, verifies it and lets go of what the rule no longer keeps.
   * @throws NewsroomError `disk`, or `cancelled`; then nothing of it stays.
   */
  readonly make: (kind: BackupKind, options?: JobOptions) => Promise<Backup>;
  /** Opens a backup again, replays every story, and writes down what was found. @throws NewsroomError `not-found`. */
  readonly verify: (name: string, options?: VerifyOptions) => Promise<Verified>;
  /** Calls off what is being done. */
  readonly cancel: () => void;
  readonly isBusy: () => boolean;
  /** Why the last backup could not be made; '' where it could. */
  readonly problem: () => string;
  /** Calls off what is being done, takes nothing on any more, and resolves when all has ended. */
  readonly stop: () => Promise<void>;
}

export interface VerifyOptions extends JobOptions {
  /** Photos are read too, not only found. */
  readonly everyByte?: boolean;
}

/** What became of a backup that was verified. */
export interface Verified {
  readonly backup: Backup;
  readonly problems: readonly string[];
}

/** The backups of the desk in a folder, which somebody has open. */
export function createDeskBackups(desk: string, clock: Clock): DeskBackups {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let wanted = new AbortController();
  let isStopped = false;
  let problem = '';
  const inTurn = <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    if (isStopped) return Promise.reject(new NewsroomError('cancelled', 'The desk is being closed.'));
    waiting += 1;
    const { signal } = wanted;
    const mine = last.then(() => work(signal));
    last = mine.then(
      () => (waiting -= 1),
      () => (waiting -= 1),
    );
    return mine;
  };
  const cancel = () => {
    wanted.abort();
    wanted = new AbortController();
  };
  return {
    list: () => listBackups(desk),
    make: (kind, options) =>
      inTurn(async (signal) => {
        try {
          const made = await makeBackup(desk, clock, kind, { signal, ...options });
          problem = '';
          return made;
        } catch (error) {
          if (!isCancelled(error)) problem = error instanceof Error ? error.message : String(error);
          throw error;
        }
      }),
    verify: (name, options) => inTurn((signal) => verifyBackup(desk, name, { signal, ...options })),
    cancel,
    isBusy: () => waiting > 0,
    problem: () => problem,
    stop: async () => {
      isStopped = true;
      cancel();
      await last;
    },
  };
}

async function makeBackup(
  desk: string,
  clock: Clock,
  kind: BackupKind,
  options: JobOptions,
): Promise<Backup> {
  const folder = backupsFolder(desk);
  try {
    mkdirSync(folder, { recursive: true });
    removeUnfinished(desk);
    requireRoom(desk);
    const at = clock();
    const { path, name } = placeOf(desk, freeName(desk, kind, at));
    const made = await runJob('make', { desk, target: unfinishedPath(path) }, options);
    const { problems, missingPhotos, ...facts } = made;
    const state = problems.length === 0 ? 'verified' : 'damaged';
    writeRecord(unfinishedPath(path), { kind, at, ...facts, state, problems, missingPhotos });
    renameSync(unfinishedPath(path), path);
    flushFolder(folder);
    // What was asked for never costs another one: not while somebody is about to put that one back.
    if (kind === 'daily') letGo(desk, clock);
    return { name, kind, at, byteLength: facts.byteLength, stories: facts.stories, state };
  } catch (error) {
    attempt(() => removeUnfinished(desk));
    throw diskError(error, folder);
  }
}

const isCancelled = (error: unknown): boolean => error instanceof NewsroomError && error.code === 'cancelled';

/** What cannot fit is not begun: it would only fill the disk that is written on. */
function requireRoom(desk: string): void {
  const folder = backupsFolder(desk);
  const needed = statSync(join(desk, deskFiles.database)).size;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > needed) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  throw new NewsroomError(
    'disk',
    `There is no room for a backup in ${folder}: it needs ${megabytes(needed)} MB, and ` +
      `${megabytes(bavail * bsize)} MB are free. Make room; it is tried again.`,
  );
}

async function verifyBackup(desk: string, name: string, options: VerifyOptions): Promise<Verified> {
  const { backup, ...place } = requireBackup(desk, name);
  const record = readRecord(place.path);
  const missingPhotos = record?.missingPhotos ?? [];
  const found = await runJob(
    'verify',
    { place, missingPhotos, everyByte: options.everyByte ?? false },
    options,
  );
  const verified = judged(backup, found, record?.byteLength ?? found.byteLength);
  // Where it cannot be written down, as on a full disk, the answer is the same.
  attempt(() => {
    const { kind, at, byteLength, stories, state } = verified.backup;
    const { problems } = verified;
    const { photos } = found;
    writeRecord(place.path, { kind, at, byteLength, stories, photos, state, problems, missingPhotos });
  });
  return verified;
}

function judged(backup: Backup, found: Inspection, byteLength: number): Verified {
  const isOtherFile = found.byteLength !== byteLength;
  const problems = isOtherFile
    ? [...found.problems, 'Its database is not the file that was written.']
    : found.problems;
  const state = problems.length === 0 ? 'verified' : 'damaged';
  return { problems, backup: { ...backup, state, stories: found.stories, byteLength } };
}

/** Lets go of what the rule no longer keeps; never of what somebody put there. */
function letGo(desk: string, clock: Clock): void {
  for (const { name } of expendable(listBackups(desk), clock())) {
    const { path } = placeOf(desk, name);
    const isOurs = name.endsWith('.sqlite')
      ? name.startsWith('before-migration')
      : existsSync(recordPath(path));
    if (isOurs) attempt(() => removeBackup(path));
  }
}

/** In one step it is no backup any more; what is left of it is swept away now or with the next one. */
function removeBackup(path: string): void {
  const gone = `${path}.gone`;
  renameSync(path, gone);
  flushFolder(dirname(path));
  rmSync(gone, { recursive: true, force: true });
  if (path.endsWith('.sqlite')) rmSync(recordPath(path), { force: true });
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return; // It can wait: it is tried again with the next backup.
  }
}
