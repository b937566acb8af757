import type { Clock, Instant } from '#core/time/instant';

/** What the scheduler drives. */
export interface SchedulerPorts {
  /** Looks at everything due; `watchingSince` is when this scheduler began. */
  readonly publishDue: (now: Instant, watchingSince: Instant) => Promise<unknown>;
  readonly clock: Clock;
  readonly log: (error: unknown) => void;
  /** Milliseconds between two looks at the clock; 15 seconds where nothing is said. */
  readonly everyMs?: number;
}

export interface Scheduler {
  /** Looks at the clock now: after the computer woke up, was unlocked, or something was scheduled. */
  readonly poke: () => void;
  /** Looks no more; resolves when what was being sent is settled. */
  readonly stop: () => Promise<void>;
}

/**
 * Looks at the clock at once and then every few seconds, and asks for what is due. Never a long timer: those are lost
 * in sleep, move with the clock, and fire at once when longer than 24 days. Two looks never overlap.
 */
export function startScheduler({ publishDue, clock, log, everyMs = 15_000 }: SchedulerPorts): Scheduler {
  const watchingSince = clock();
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const look = async () => {
    do {
      again = false;
      try {
        await publishDue(clock(), watchingSince);
      } catch (error) {
        log(error);
      }
    } while (isPokedAgain());
    running = null;
  };
  const isPokedAgain = () => again && !stopped;
  const poke = () => {
    if (stopped) return;
    again = true;
    running ??= look();
  };

  poke();
  const timer = setInterval(poke, everyMs);
  return {
    poke,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
