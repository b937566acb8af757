import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskTools } from '../build-bench';
import { median } from '../figures';
import { milliseconds, ratio, section } from '../say-table';
import { idleMinutes, type IdleMinute } from './idle-minutes';
import type { PollRound } from './poll-figures';

export interface SchedulerPlan {
  /** How many publications wait on the waiting desk. */
  readonly rows: number;
  readonly rounds: number;
}

/** What it costs to wait: of a look at the clock, and of a minute in which nobody does anything. */
export interface SchedulerFigures {
  readonly polls: readonly PollRound[];
  readonly minutes: readonly IdleMinute[];
}

/** Measures a desk on which much waits beside one with as many stories where nothing does, in the same run. */
export async function benchScheduler(
  { fillOutbox, fillDesk, pollFigures }: DeskTools,
  { rows, rounds }: SchedulerPlan,
  say: (line: string) => void,
): Promise<SchedulerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
  const desks = { idle: join(folder, 'idle'), waiting: join(folder, 'waiting') };
  try {
    fillDesk(desks.idle, rows, () => undefined);
    fillOutbox(desks.waiting, rows);
    say(`${rows} stories wait for their time.`);
    const polls = await pollFigures(desks, rounds);
    say(`Two windows are left alone for ${rounds} minutes.`);
    return { polls, minutes: await idleMinutes(desks, rounds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table that `npm run bench -- --only scheduler` prints. Ratios are made round by round. */
export function saySchedulers({ polls, minutes }: SchedulerFigures, { rows }: SchedulerPlan): string {
  const told = minutes.map(({ idle, waiting }) => ({ idle: idle ?? NaN, waiting: waiting ?? NaN }));
  const line = (what: string, rounds: readonly PollRound[], aim: number) => {
    const against = median(rounds.map(({ idle, waiting }) => waiting / idle));
    return [
      what,
      milliseconds(median(rounds.map(({ idle }) => idle))),
      milliseconds(median(rounds.map(({ waiting }) => waiting))),
      ratio(against),
      ratio(aim),
    ];
  };
  return section(
    `${rows} rows wait in the outbox: processor time against as many stories of which none waits`,
    [
      ['', 'none wait', `${rows} wait`, 'ratio', 'aim'],
      line('a look at the clock, microseconds', polls, pollAim),
      line('an idle minute of the app, ms', told, minuteAim),
    ],
  );
}

const pollAim = 1.5;
const minuteAim = 1.15;
