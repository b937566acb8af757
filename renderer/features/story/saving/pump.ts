import type { Instant } from '#core/time/instant';
import type { SaveState } from './save-state';
import type { Timers } from './timers';

/**
 * While somebody types, something is sent this often, in milliseconds: never later, and the first of it at once. It
 * leaves 50 ms of the 250 from key to disk for the way there and the fsync (docs/benchmarks.md).
 */
export const interval = 200;
const firstPause = 250;
const longestPause = 5_000;
/** An attempt without an answer counts as failed after this long, in milliseconds. */
export const patience = 10_000;

export interface PumpPorts {
  readonly timers: Timers;
  /** When what there was before was saved. */
  readonly savedAt: Instant;
  readonly hasWork: () => boolean;
  /** Sends some of the work and settles when it is safe; what fails stays work. */
  readonly attempt: () => Promise<void>;
  readonly onState: (state: SaveState) => void;
}

/** Sends work bit by bit, one bit at a time, as soon as it may and as often as it takes. */
export interface Pump {
  /** There is more work. */
  readonly nudge: () => void;
  /** Sends what there is now, without waiting for the interval; whether all of it is safe. False after one failure. */
  readonly flush: () => Promise<boolean>;
  readonly state: () => SaveState;
}

export function createPump({ timers, savedAt, hasWork, attempt, onState }: PumpPorts): Pump {
  let state: SaveState = { kind: 'saved', at: savedAt };
  let isBusy = false;
  let failures = 0;
  let lastStart = -Infinity;
  let cancelTimer: (() => void) | null = null;
  let waiting: ((saved: boolean) => void)[] = [];

  const show = (next: SaveState) => {
    state = next;
    onState(next);
  };
  const settle = (saved: boolean) => {
    const settled = waiting;
    waiting = [];
    for (const tell of settled) tell(saved);
  };
  const pause = () => {
    if (failures > 0) return Math.min(longestPause, firstPause * 2 ** (failures - 1));
    return Math.max(0, lastStart + interval - timers.now());
  };
  const plan = () => {
    if (isBusy || cancelTimer) return;
    const wait = waiting.length > 0 ? 0 : pause();
    if (wait === 0) void run();
    else
      cancelTimer = timers.after(wait, () => {
        cancelTimer = null;
        void run();
      });
  };
  const run = async () => {
    isBusy = true;
    lastStart = timers.now();
    const trouble = await outcome(withinPatience(attempt(), timers));
    isBusy = false;
    if (trouble === null) succeed();
    else fail(trouble);
    if (hasWork()) plan();
  };
  const succeed = () => {
    failures = 0;
    // What is left now was typed while this was on its way.
    if (hasWork()) show({ kind: 'saving', at: timers.now(), since: lastStart });
    else show({ kind: 'saved', at: timers.now() });
    if (!hasWork()) settle(true);
  };
  const fail = (message: string) => {
    failures += 1;
    const since = state.kind === 'saved' ? lastStart : state.since;
    show({ kind: 'unsaved', at: state.at, since, message });
    settle(false);
  };

  return {
    nudge: () => {
      if (state.kind === 'saved') show({ kind: 'saving', at: state.at, since: timers.now() });
      plan();
    },
    flush: () => {
      if (!isBusy && !hasWork()) return Promise.resolve(true);
      return new Promise((resolve) => {
        waiting.push(resolve);
        cancelTimer?.();
        cancelTimer = null;
        plan();
      });
    },
    state: () => state,
  };
}

/** Null where it went well, otherwise what to say about it. */
async function outcome(attempt: Promise<void>): Promise<string | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    return error instanceof Error && error.message !== '' ? error.message : 'The desk gave no reason.';
  }
}

function withinPatience(attempt: Promise<void>, timers: Timers): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(patience, () => reject(new Error(`No answer for ${patience / 1_000} s.`)));
    void attempt.finally(cancel).then(resolve, reject);
  });
}
