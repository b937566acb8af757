import { readdirSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { NewsroomError } from '#core/newsroom-error';
import type { Backup, BackupKind } from '#core/story/backup';
import type { Instant } from '#core/time/instant';
import { diskCode, diskError } from '../files/disk-error';
import { deskFiles } from '../storage/desk';
import { readRecord } from './backup-record';

/** Where the parts of a backup are, as absolute paths. */
export interface BackupPlace {
  readonly name: string;
  /** Its folder, or the file it consists of. */
  readonly path: string;
  readonly database: string;
  /** Its folder of photos; of a single file, the desk's own, which never lets go of a photo that was used. */
  readonly photos: string;
}

/** The folder of a desk's backups. */
export const backupsFolder = (desk: string): string => join(desk, deskFiles.backups);

/** Every backup of a desk, newest first; damage that shows without opening it is told. @throws NewsroomError `disk`. */
export function listBackups(desk: string): readonly Backup[] {
  return namesIn(backupsFolder(desk))
    .flatMap((name) => lookAt(desk, name) ?? [])
    .sort((a, b) => b.at - a.at || b.name.localeCompare(a.name));
}

/** Where a backup is. @throws NewsroomError `not-found`. */
export function requireBackup(desk: string, name: string): BackupPlace & { readonly backup: Backup } {
  const backup = isName(name) ? lookAt(desk, name) : null;
  if (backup) return { ...placeOf(desk, name), backup };
  throw new NewsroomError(
    'not-found',
    `There is no backup ${name} in ${backupsFolder(desk)}. The list of backups shows those there are.`,
  );
}

/** A name for a new backup that none has: `2026-12-01T12-00-00Z-daily`. */
export function freeName(desk: string, kind: BackupKind, at: Instant): string {
  const stamp = new Date(at).toISOString().replace(/:/g, '-').replace(/\.\d+/, '');
  const taken = new Set(namesIn(backupsFolder(desk)));
  const names = Array.from({ length: taken.size + 1 }, (_, index) =>
    index === 0 ? `${stamp}-${kind}` : `${stamp}-${kind}-${index + 1}`,
  );
  return names.find((name) => !taken.has(name)) ?? `${stamp}-${kind}`;
}

/** Where a backup is put together before it gets its name. */
export const unfinishedPath = (path: string): string => `${path}.part`;

/** Takes away what an interrupted making, or letting go, of a backup left behind. */
export function removeUnfinished(desk: string): void {
  const folder = backupsFolder(desk);
  for (const name of namesIn(folder))
    if (/\.(part|gone)$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Where the parts of a backup of this name are, or would be. */
export function placeOf(desk: string, name: string): BackupPlace {
  const path = join(backupsFolder(desk), name);
  return name.endsWith('.sqlite')
    ? { name, path, database: path, photos: join(desk, deskFiles.photos) }
    : { name, path, database: join(path, deskFiles.database), photos: join(path, deskFiles.photos) };
}

/** What of a damaged desk was set aside is in this folder of the backups; it is none, and nobody lets go of it. */
export const setAsidePrefix = 'set-aside-';

const isName = (name: string): boolean =>
  /^[\w-][\w.-]{0,119}$/.test(name) && !/\.(part|gone)$/.test(name) && !name.startsWith(setAsidePrefix);

function lookAt(desk: string, name: string): Backup | null {
  if (!isName(name)) return null;
  const { path, database } = placeOf(desk, name);
  const stats = statOf(database);
  const record = readRecord(path);
  if (!record) return stats?.isFile() ? withoutRecord(name, stats) : null;
  const { kind, at, byteLength, stories, state } = record;
  const isWhole = stats?.isFile() === true && stats.size === byteLength;
  return { name, kind, at, byteLength, stories, state: isWhole ? state : 'damaged' };
}

/** A copy made before an update, or one that somebody put there. */
function withoutRecord(name: string, stats: Stats): Backup {
  return {
    name,
    kind: name.startsWith('before-migration') ? 'before-migration' : 'asked-for',
    at: Math.round(stats.mtimeMs),
    byteLength: stats.size,
    stories: 0,
    state: 'unverified',
  };
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return [];
    throw diskError(error, folder);
  }
}
