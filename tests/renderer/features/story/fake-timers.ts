import type { Timers } from '../../../../renderer/features/story/saving/timers';

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

export interface FakeTimers extends Timers {
  /** Moves the clock, runs what falls due on the way in order, and lets every promise settle that can. */
  readonly advance: (milliseconds: number) => Promise<void>;
}

/** A clock that stands still until it is moved. */
export function fakeTimers(): FakeTimers {
  let time = 0;
  const alarms = new Set<Alarm>();
  const nextBefore = (end: number) =>
    [...alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => time,
    after: (milliseconds, run) => {
      const alarm = { at: time + milliseconds, run };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    advance: async (milliseconds) => {
      const end = time + milliseconds;
      await settle();
      for (let alarm = nextBefore(end); alarm; alarm = nextBefore(end)) {
        alarms.delete(alarm);
        time = alarm.at;
        alarm.run();
        await settle();
      }
      time = end;
    },
  };
}

/** Lets promises that hang on each other settle, a good many deep. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
