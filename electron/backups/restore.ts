import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Clock } from '#core/time/instant';
import { diskCode, diskError } from '../files/disk-error';
import { deskFiles, type Desk } from '../storage/desk';
import { DamagedDesk } from '../storage/examine';
import { lockDesk } from '../storage/lock';
import { openDesk } from '../storage/open';
import { dropStage } from '../storage/staged-desk';
import { backupsFolder, requireBackup, setAsidePrefix, type BackupPlace } from './backup-places';
import { createDeskBackups, type DeskBackups } from './desk-backups';
import { runJob, type JobOptions } from './run-job';

/** What putting a desk back needs of the world. */
export interface RestoreWorld {
  readonly clock: Clock;
  /** IANA zone of the newsroom, for what is said of times. */
  readonly zone: string;
}

/**
 * Lays a backup ready to take the place of an open desk at its next start. The desk as it is now is backed up first,
 * and takes no more writing from then on, so that nothing is written that neither of the two has.
 * @throws NewsroomError `not-found`, `refused` where the backup is damaged, `disk`, `cancelled`; then the desk goes on.
 */
export async function prepareRestore(
  { desk, backups, zone }: { readonly desk: Desk; readonly backups: DeskBackups; readonly zone: string },
  name: string,
  options: JobOptions = {},
): Promise<void> {
  const { backup, ...place } = requireBackup(desk.folder, name);
  const { problems } = await backups.verify(name, options);
  requireWhole(name, problems);
  desk.db.pragma('query_only = ON');
  try {
    const before = await backups.make('before-restore', options);
    await runJob('stage', { desk: desk.folder, place, at: backup.at, zone, before: before.name }, options);
  } catch (error) {
    dropStage(desk.folder);
    desk.db.pragma('query_only = OFF');
    throw error;
  }
}

/**
 * Puts a backup in the place of a desk that nobody has open, and opens it. Where the desk is damaged or gone, what is
 * there of it is set aside, whole, among the backups. @throws as `prepareRestore` and `openDesk` do.
 */
export async function restoreClosedDesk(
  folder: string,
  name: string,
  world: RestoreWorld,
  as: 'window' | 'command line' = 'window',
): Promise<Desk> {
  const root = resolve(folder);
  const desk = openUnlessDamaged(root, world.clock, as);
  if (desk)
    try {
      const backups = createDeskBackups(root, world.clock);
      await prepareRestore({ desk, backups, zone: world.zone }, name);
    } finally {
      desk.close();
    }
  else await stageOverDamaged(root, name, world, as);
  return openDesk(root, { clock: world.clock, as });
}

function openUnlessDamaged(root: string, clock: Clock, as: 'window' | 'command line'): Desk | null {
  try {
    return openDesk(root, { clock, as });
  } catch (error) {
    if (error instanceof DamagedDesk) return null;
    throw error;
  }
}

async function stageOverDamaged(
  root: string,
  name: string,
  { clock, zone }: RestoreWorld,
  as: 'window' | 'command line',
): Promise<void> {
  const { backup, ...place } = requireBackup(root, name);
  const unlock = lockDesk(root, { pid: process.pid, since: clock(), as });
  try {
    const missingPhotos: readonly string[] = [];
    const { problems } = await runJob('verify', { place, missingPhotos, everyByte: false });
    requireWhole(name, problems.filter(isOfStories));
    const before = setAside(root, clock());
    await runJob('stage', { desk: root, place: withPhotos(root, place), at: backup.at, zone, before });
  } catch (error) {
    dropStage(root);
    throw error;
  } finally {
    unlock();
  }
}

/** Where the desk cannot be opened, words without one of their photos are better than none. */
function isOfStories(problem: string): boolean {
  return !problem.startsWith('The file of the photo ');
}

function withPhotos(root: string, place: BackupPlace): BackupPlace {
  return existsSync(place.photos) ? place : { ...place, photos: join(root, deskFiles.photos) };
}

function requireWhole(name: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new NewsroomError(
    'refused',
    `The backup ${name} is damaged, so it was not put back: ${problems.slice(0, 3).join(' ')} The desk was not ` +
      'changed. Choose another backup.',
  );
}

/** Keeps the files of a damaged desk under second names, and answers the name of their folder among the backups. */
function setAside(root: string, now: number): string {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const name = `${setAsidePrefix}${stamp}`;
  const folder = join(backupsFolder(root), name);
  try {
    mkdirSync(folder, { recursive: true });
    for (const ending of ['', '-wal']) {
      const file = join(root, deskFiles.database + ending);
      if (existsSync(file)) keepUnderSecondName(file, join(folder, deskFiles.database + ending));
    }
    return name;
  } catch (error) {
    throw diskError(error, folder);
  }
}

function keepUnderSecondName(file: string, second: string): void {
  try {
    linkSync(file, second);
  } catch (error) {
    if (diskCode(error) === null) throw error;
    copyFileSync(file, second);
  }
}
