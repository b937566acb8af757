import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchApp } from '../../e2e/launch';
import { costsOf } from '../process-costs';

/** Milliseconds of processor time of one minute in which nobody does anything; null where the system does not tell. */
export interface IdleMinute {
  readonly idle: number | null;
  readonly waiting: number | null;
}

const settling = 20_000;
const minute = 60_000;

/** Leaves the app open on both desks at once, so that what else the machine does is in both, and counts by the minute. */
export async function idleMinutes(
  desks: { readonly idle: string; readonly waiting: string },
  minutes: number,
): Promise<readonly IdleMinute[]> {
  const idle = await launchApp({ desk: desks.idle });
  try {
    const waiting = await launchApp({ desk: desks.waiting });
    try {
      await Promise.all([backedUp(desks.idle), backedUp(desks.waiting)]);
      await pause(settling);
      const measured: IdleMinute[] = [];
      for (let round = 0; round < minutes; round += 1) {
        const before = [await cpu(idle), await cpu(waiting)] as const;
        await pause(minute);
        const after = [await cpu(idle), await cpu(waiting)] as const;
        measured.push({ idle: difference(before[0], after[0]), waiting: difference(before[1], after[1]) });
      }
      return measured;
    } finally {
      await waiting.close();
    }
  } finally {
    await idle.close();
  }
}

/** A desk with stories makes its backup of the day first; that is no waiting. */
async function backedUp(desk: string): Promise<void> {
  const isThere = () => readdirSync(join(desk, 'backups')).some((name) => !name.endsWith('.part'));
  while (!isThere()) await pause(1_000);
}

const cpu = async ({ app }: Awaited<ReturnType<typeof launchApp>>): Promise<number | null> =>
  (await costsOf(app))?.cpu ?? null;

const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;
