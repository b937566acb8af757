import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NewsroomError } from '#core/newsroom-error';
import type { Instant } from '#core/time/instant';
import { wallTimeAt } from '#core/time/wall-time';
import { deskFiles } from './desk';
import { sqliteCode } from './disk-error';

/** Who holds a desk, as said to the one who comes second. */
export interface Owner {
  readonly pid: number;
  readonly since: Instant;
  readonly as: 'window' | 'command line';
}

// A connection nobody refers to is closed by the garbage collector, and its lock with it.
const held = new Set<Database.Database>();
const ownerJson = z.object({ pid: z.number(), since: z.number(), as: z.enum(['window', 'command line']) });

/**
 * Takes a desk for this process and answers how to give it up. The lock is an open transaction in a database of its
 * own: the operating system drops it with the process, however that ends.
 * @throws NewsroomError `desk` where another process, or this one, has the desk.
 */
export function lockDesk(folder: string, owner: Owner): () => void {
  const lock = new Database(join(folder, deskFiles.lock), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw sqliteCode(error)?.startsWith('SQLITE_BUSY') ? deskInUse(folder, owner.since, error) : error;
  }
  held.add(lock);
  const ownerFile = join(folder, deskFiles.owner);
  sayOwner(ownerFile, owner);
  return () => {
    rmSync(ownerFile, { force: true });
    lock.close();
    held.delete(lock);
  };
}

function sayOwner(ownerFile: string, owner: Owner): void {
  try {
    writeFileSync(ownerFile, JSON.stringify(owner));
  } catch {
    return; // A full disk must not keep anybody from reading the desk; only the message to others is poorer.
  }
}

function deskInUse(folder: string, now: Instant, cause: unknown): NewsroomError {
  const owner = readOwner(folder);
  const who =
    owner === null ? '' : ` (process ${owner.pid}, ${owner.as}, since ${sayWhen(owner.since, now)})`;
  return new NewsroomError(
    'desk',
    `The desk ${folder} is open in another Nutgraf${who}. Nothing was changed. ` +
      'Close it first, or use --desk for another folder.',
    { cause },
  );
}

function readOwner(folder: string): Owner | null {
  try {
    return ownerJson.parse(JSON.parse(readFileSync(join(folder, deskFiles.owner), 'utf8')));
  } catch {
    return null; // It only makes the message better; the lock itself has already said no.
  }
}

/** `16:42`, with the day in front where that is another one. */
function sayWhen(since: Instant, now: Instant): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [day, time] = wallTimeAt(since, zone).wall.split('T');
  const [today] = wallTimeAt(now, zone).wall.split('T');
  return day === today ? String(time) : `${String(day)} ${String(time)}`;
}
