import { accessSync, constants, statfsSync } from 'node:fs';
import type { Desk } from '../storage/desk';
import type { Ports } from './ports';

const rhythm = 400; // milliseconds between two looks
const worthATry = 128 * 1024; // bytes that came free

interface Room {
  readonly free: number;
  readonly isWritable: boolean;
}

const watched = new WeakSet<Desk>();

/**
 * After the disk refused something: looks until there is room again, or the right to write, and tells the window, so
 * that what waits there is written at once. One watch a desk; it looks without writing.
 */
export function watchDisk({ desk, emit }: Pick<Ports, 'desk' | 'emit'>): void {
  if (watched.has(desk)) return;
  watched.add(desk);
  let before = roomOf(desk);
  const timer = setInterval(() => {
    const now = roomOf(desk);
    const isBetter = now.free - before.free >= worthATry || (now.isWritable && !before.isWritable);
    // Room that went in between must come back, too.
    before = { ...now, free: Math.min(before.free, now.free) };
    if (desk.db.open && !isBetter) return;
    clearInterval(timer);
    watched.delete(desk);
    if (desk.db.open) emit('desk:changed', {});
  }, rhythm);
  timer.unref();
}

function roomOf({ folder }: Desk): Room {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return { free: bavail * bsize, isWritable: canWrite(folder) };
  } catch {
    return { free: 0, isWritable: false };
  }
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
