import { isBackupDue } from '#core/backup/keep-rule';
import { NewsroomError } from '#core/newsroom-error';
import type { Clock } from '#core/time/instant';
import type { DeskBackups } from './desk-backups';

/** What making backups by itself needs of the world. */
export interface KeeperPorts {
  readonly backups: DeskBackups;
  readonly clock: Clock;
  /** Whether there is something to back up, and nothing under way that must not be disturbed. */
  readonly mayStart: () => boolean;
  /** Told when backups changed, or could not be made. */
  readonly onEnd: () => void;
  readonly log: (error: unknown) => void;
  /** Milliseconds before the first look, and between two looks. */
  readonly firstAfterMs?: number;
  readonly everyMs?: number;
}

/** Makes backups as long as a desk is open. */
export interface Keeper {
  /** Looks now whether one is due, and makes it. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const longestPause = 60 * 60 * 1_000;

/**
 * Makes a backup when one is due, and verifies copies that nobody has verified. It looks every minute, never by a long
 * timer, which sleep would lose; after a failure the pauses grow to an hour. Nothing that fails here stops the writing.
 */
export function keepBackups(ports: KeeperPorts): Keeper {
  const { clock, log, firstAfterMs = 10_000, everyMs = 60_000 } = ports;
  const looked = new Set<string>();
  let failures = 0;
  let notBefore = -Infinity;
  let running: Promise<void> | null = null;

  const attempt = async () => {
    try {
      await makeWhatIsDue(ports, looked);
      failures = 0;
    } catch (error) {
      if (error instanceof NewsroomError && error.code === 'cancelled') return;
      log(error);
      failures += 1;
      notBefore = clock() + Math.min(longestPause, everyMs * 2 ** failures);
      ports.onEnd();
    }
  };
  const look = () => {
    const isPause = clock() < notBefore && notBefore - clock() <= longestPause; // a clock that was moved back ends it
    if (isPause || ports.backups.isBusy()) return Promise.resolve();
    running ??= attempt().finally(() => {
      running = null;
    });
    return running;
  };
  const first = setTimeout(() => void look(), firstAfterMs);
  const every = setInterval(() => void look(), everyMs);
  for (const timer of [first, every]) timer.unref();
  return {
    look,
    stop: async () => {
      clearTimeout(first);
      clearInterval(every);
      await ports.backups.stop();
      await running;
    },
  };
}

async function makeWhatIsDue(
  { backups, clock, mayStart, onEnd }: KeeperPorts,
  looked: Set<string>,
): Promise<void> {
  if (!mayStart()) return;
  if (isBackupDue(backups.list(), clock())) {
    await backups.make('daily');
    onEnd();
  }
  const unknown = backups.list().find(({ state, name }) => state === 'unverified' && !looked.has(name));
  if (!unknown) return;
  looked.add(unknown.name);
  await backups.verify(unknown.name);
  onEnd();
}
