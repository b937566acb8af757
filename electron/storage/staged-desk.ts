import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sayTime } from '#core/time/say-time';
import { wallTimeAt } from '#core/time/wall-time';
import { flushFolder, writeAtomically } from '../files/write-atomically';
import { deskFiles } from './desk';

/*
 * Putting a desk back takes its place while nobody has it open: everything is laid ready in `restore.part`, which
 * becomes `restore` in one step. From then on each start goes on with it from wherever it stopped, always forward.
 */

const stageFolder = 'restore';
const journalFile = 'restore.json';

const journalJson = z.object({
  backup: z.string(),
  /** When that backup was made. */
  at: z.number().int(),
  zone: z.string(),
  /** The backup, or the folder among the backups, that holds what was there before. */
  before: z.string(),
});

/** What a desk was put back to. */
export type StageJournal = Readonly<z.infer<typeof journalJson>>;

const unfinished = (desk: string): string => join(desk, `${stageFolder}.part`);
const finished = (desk: string): string => join(desk, stageFolder);

/** Makes the empty folder in which a desk is laid ready, and answers it. */
export function beginStage(desk: string): string {
  const folder = unfinished(desk);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** Says that what was laid ready is whole: the next start takes it, whatever happens. */
export function completeStage(desk: string, journal: StageJournal): void {
  const folder = unfinished(desk);
  flushFile(join(folder, deskFiles.database));
  writeAtomically(join(folder, journalFile), Buffer.from(JSON.stringify(journal), 'utf8'));
  rmSync(finished(desk), { recursive: true, force: true });
  renameSync(folder, finished(desk));
  flushFolder(desk);
}

/** Lets go of what was laid ready but is not wanted any more. */
export function dropStage(desk: string): void {
  for (const folder of [finished(desk), unfinished(desk)]) rmSync(folder, { recursive: true, force: true });
}

/**
 * Puts what was laid ready in the place of the desk, before anything of the desk is opened. A crash in between is gone
 * on from at the next start. Answers what happened, said for people; '' where nothing did.
 */
export function takeStage(desk: string, at: (step: StageStep) => void = () => undefined): string {
  if (existsSync(unfinished(desk))) {
    rmSync(unfinished(desk), { recursive: true, force: true });
    if (!existsSync(finished(desk)))
      return 'Putting a backup back was interrupted before anything was changed. This desk is as it was.';
  }
  if (!existsSync(finished(desk))) return '';
  swapPhotos(desk, at);
  swapDatabase(desk, at);
  const journal = readJournal(desk);
  keepOldPhotos(desk, journal);
  at('swept');
  rmSync(finished(desk), { recursive: true, force: true });
  flushFolder(desk);
  return sayPutBack(journal);
}

/** Each is reached when what it names is done, so that a test can end the process right there. */
export const stageSteps = ['photos-aside', 'photos-in', 'log-gone', 'database-in', 'swept'] as const;
export type StageStep = (typeof stageSteps)[number];

const oldPhotos = 'photos-before';

function swapPhotos(desk: string, at: (step: StageStep) => void): void {
  const [staged, here, aside] = [
    join(finished(desk), deskFiles.photos),
    join(desk, deskFiles.photos),
    join(finished(desk), oldPhotos),
  ];
  if (!existsSync(staged)) return;
  if (!existsSync(aside)) renameSync(here, aside);
  else if (existsSync(here)) rmdirSync(here); // empty: made anew by a start that went no further
  at('photos-aside');
  renameSync(staged, here);
  flushFolder(desk);
  at('photos-in');
}

/**
 * The backup of what was there before has its photos, as second names of the same files. What was set aside because it
 * could not be read gets its folder of photos as it was.
 */
function keepOldPhotos(desk: string, journal: StageJournal | null): void {
  const [old, before] = [
    join(finished(desk), oldPhotos),
    join(desk, deskFiles.backups, journal?.before ?? ''),
  ];
  if (!existsSync(old)) return;
  const hasPhotos = existsSync(join(before, deskFiles.photos));
  if (journal && journal.before !== '' && existsSync(before) && !hasPhotos)
    renameSync(old, join(before, deskFiles.photos));
  else if (hasPhotos) rmSync(old, { recursive: true, force: true });
}

function swapDatabase(desk: string, at: (step: StageStep) => void): void {
  const [staged, here] = [join(finished(desk), deskFiles.database), join(desk, deskFiles.database)];
  if (!existsSync(staged)) return;
  // The old write-ahead log would be read into the new database.
  for (const ending of ['-wal', '-shm']) rmSync(here + ending, { force: true });
  flushFolder(desk);
  at('log-gone');
  renameSync(staged, here);
  flushFolder(desk);
  at('database-in');
}

function readJournal(desk: string): StageJournal | null {
  try {
    return journalJson.parse(JSON.parse(readFileSync(join(finished(desk), journalFile), 'utf8')));
  } catch {
    return null;
  }
}

function sayPutBack(journal: StageJournal | null): string {
  if (!journal) return 'This desk was put back from a backup.';
  const { at, zone, backup, before } = journal;
  const kept = before === '' ? '' : ` What was there before is kept: ${before}.`;
  return `This desk was put back as it was at ${sayTime(wallTimeAt(at, zone))} (backup ${backup}).${kept}`;
}

function flushFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
