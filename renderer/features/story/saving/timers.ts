import type { Clock } from '#core/time/instant';

/** The clock and its alarms, passed in so that tests can move them. */
export interface Timers {
  readonly now: Clock;
  /** Runs something once after so many milliseconds, unless the answer is called first. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/**
 * What follows a key waits so long, in milliseconds, that its letter is on the screen first, and no longer than nobody
 * sees.
 */
export const untilPainted = 50;

export const windowTimers: Timers = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = window.setTimeout(run, milliseconds);
    return () => window.clearTimeout(timer);
  },
};
