import { against, costsAt, longest, of, shortest, typingAt } from './compare-rounds';
import { median, quantile } from './figures';
import type { Bench } from './report';

/** What a figure should not exceed. They are aims, not tests: a busy machine misses some of them. */
export interface Aim {
  readonly name: string;
  readonly limit: number;
  readonly unit: 'times' | 'ms' | 'MB' | '%';
  /** NaN where it could not be measured. */
  readonly measured: number;
}

/** The aims of typing, saving, opening and memory, and what was measured. */
export function aimsOf(bench: Bench): readonly Aim[] {
  return [
    ...typingAims(bench),
    ...costAims(bench),
    ...savingAims(bench),
    ...openingAims(bench),
    ...memoryAims(bench),
  ];
}

function typingAims({ rounds }: Bench): readonly Aim[] {
  const p95Against = (words: number, other: Parameters<typeof against>[2]) =>
    against(rounds, words, other, ({ typing }) => typing.p95);
  const tasks = rounds.filter(({ surface }) => surface === 'Nutgraf').map((round) => round.longestTask);
  return [
    ...[1_000, 10_000, 50_000].map((words): Aim => ({
      name: `key to paint p95, ${words} words, against bare TipTap`,
      limit: 1.15,
      unit: 'times',
      measured: p95Against(words, 'bare TipTap'),
    })),
    ...(
      [
        ['plain ProseMirror', 1.25],
        ['contenteditable', 1.5],
      ] as const
    ).map(([other, limit]): Aim => ({
      name: `key to paint p95, ${longest} words, against ${other}`,
      limit,
      unit: 'times',
      measured: p95Against(longest, other),
    })),
    {
      name: `key to paint p95, ${longest} words`,
      limit: 24,
      unit: 'ms',
      measured: typingAt(rounds, longest).p95,
    },
    {
      name: `key to paint p95, ${longest} words against 1000`,
      limit: 2.5,
      unit: 'times',
      measured: typingAt(rounds, longest).p95 / typingAt(rounds, 1_000).p95,
    },
    { name: 'longest task of the page while typing', limit: 50, unit: 'ms', measured: median(tasks) },
  ];
}

function costAims({ rounds }: Bench): readonly Aim[] {
  const long = costsAt(rounds, longest);
  const short = costsAt(rounds, shortest);
  const beside = `a key, ${longest} words against ${shortest}`;
  return [
    { name: `CPU ${beside}`, limit: 1.3, unit: 'times', measured: long.cpu / short.cpu },
    { name: `bytes written ${beside}`, limit: 1.3, unit: 'times', measured: long.written / short.written },
  ];
}

function savingAims({ rounds, storage }: Bench): readonly Aim[] {
  const toDisk = of(rounds, longest, 'Nutgraf').flatMap((round) => round.toDisk);
  const append = storage.find(({ words }) => words === longest)?.append.p95;
  return [
    {
      name: `key to disk p95, ${longest} words`,
      limit: 250,
      unit: 'ms',
      measured: quantile(toDisk, 0.95),
    },
    { name: 'one letter proven, written and fsynced p95', limit: 5, unit: 'ms', measured: append ?? NaN },
  ];
}

function openingAims({ rounds }: Bench): readonly Aim[] {
  const opening = of(rounds, longest, 'Nutgraf').map(({ open }) => open);
  const pastes = rounds.flatMap(({ surface, words, paste }) =>
    surface === 'Nutgraf' && words < longest && paste !== null ? [paste] : [],
  );
  return [
    { name: `opening ${longest} words`, limit: 250, unit: 'ms', measured: median(opening) },
    {
      name: `opening ${longest} words against plain ProseMirror`,
      limit: 2,
      unit: 'times',
      measured: against(rounds, longest, 'plain ProseMirror', ({ open }) => open),
    },
    { name: 'pasting 5,000 words', limit: 100, unit: 'ms', measured: median(pastes) },
  ];
}

function memoryAims({ memory, apps, reopened }: Bench): readonly Aim[] {
  const ours = memory.find(({ surface }) => surface === 'Nutgraf');
  const [open, empty] = [ours?.open.process ?? NaN, ours?.empty.process ?? NaN];
  return [
    {
      name: 'all processes with a story open, against an empty window',
      limit: 1.35,
      unit: 'times',
      measured: (apps.story ?? NaN) / (apps.emptyWindow ?? NaN),
    },
    {
      name: `the page with ${longest} words open, more than without`,
      limit: 15,
      unit: 'MB',
      measured: open - empty,
    },
    {
      name: `objects of the page after ${reopened.times} stories opened and left, more than before`,
      limit: 5,
      unit: '%',
      measured: (reopened.after / reopened.before - 1) * 100,
    },
  ];
}
