import type { Backup } from '#core/story/backup';
import { listBackups } from './backup-places';

/** The newest backup that was verified, else the newest that was not; null where there is none to be had. */
export function newestUsable(desk: string): Backup | null {
  try {
    const usable = listBackups(desk).filter(({ state }) => state !== 'damaged');
    return usable.find(({ state }) => state === 'verified') ?? usable[0] ?? null;
  } catch {
    return null; // The folder of backups cannot be read either.
  }
}
