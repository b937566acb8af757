import { aimsOf, type Aim } from './aims';
import { against, costsAt, lengthsOf, of, type Name } from './compare-rounds';
import { median, medianSpread, quantile, type Spread } from './figures';
import type { Memory, Reopened } from './memory';
import type { Round } from './rounds';
import { milliseconds, ratio, section, type Row } from './say-table';
import type { StorageFigures } from './storage-figures';

/** Everything that was measured, as out/bench.json keeps it. */
export interface Bench {
  readonly at: string;
  readonly rounds: readonly Round[];
  readonly memory: readonly {
    readonly surface: Name;
    readonly words: number;
    readonly empty: Memory;
    readonly open: Memory;
  }[];
  /** Megabytes of all processes: of an empty window, and of ours with a story; null where the system does not tell. */
  readonly apps: { readonly emptyWindow: number | null; readonly story: number | null };
  readonly reopened: Reopened;
  readonly storage: readonly StorageFigures[];
}

/** The tables that `npm run bench` prints. */
export function sayBench(bench: Bench): string {
  return [
    section('Key to paint, ms', typingRows(bench.rounds)),
    section(
      'A key in a long story against a short one, quiet moments after it included',
      costRows(bench.rounds),
    ),
    section('Key to disk (fsynced), ms', diskRows(bench.rounds)),
    section('Opening, ms: click to painted and ready to be written in', openingRows(bench.rounds)),
    section('Pasting 5,000 words, ms to painted', pasteRows(bench.rounds)),
    section('Memory of the page, MB', memoryRows(bench)),
    section('Storage alone, ms', storageRows(bench.storage)),
    section('Aims', aimRows(aimsOf(bench))),
  ].join('\n');
}

const names: readonly Name[] = ['contenteditable', 'plain ProseMirror', 'bare TipTap', 'Nutgraf'];

function typingRows(rounds: readonly Round[]): readonly Row[] {
  const rows = lengthsOf(rounds).flatMap((words) =>
    names.flatMap((name): Row[] => {
      const ours = of(rounds, words, name).map(({ typing }) => typing);
      if (ours.length === 0) return [];
      const { p50, p95, max }: Spread = medianSpread(ours);
      const task = Math.max(...of(rounds, words, name).map(({ longestTask }) => longestTask));
      const isOurs = name === 'Nutgraf';
      const beside = (other: Name, figure: 'p50' | 'p95') =>
        isOurs ? ratio(against(rounds, words, other, ({ typing }) => typing[figure])) : '';
      return [
        [
          `${words} words, ${name}`,
          milliseconds(p50),
          milliseconds(p95),
          milliseconds(max),
          task === 0 ? 'under 50' : milliseconds(task),
          beside('bare TipTap', 'p50'),
          beside('bare TipTap', 'p95'),
          beside('plain ProseMirror', 'p95'),
          beside('contenteditable', 'p95'),
        ],
      ];
    }),
  );
  const others = ['p50/TipTap', 'p95/TipTap', 'p95/ProseMirror', 'p95/editable'];
  return [['', 'p50', 'p95', 'max', 'longest task', ...others], ...rows];
}

function costRows(rounds: readonly Round[]): readonly Row[] {
  const lengths = lengthsOf(rounds);
  const shortest = lengths[0] ?? 0;
  return [
    ['', 'CPU ms', 'ratio', 'bytes written', 'ratio'],
    ...lengths.map((words): Row => {
      const { cpu, written } = costsAt(rounds, words);
      const short = costsAt(rounds, shortest);
      return [
        `${words} words`,
        milliseconds(cpu),
        ratio(cpu / short.cpu),
        written.toFixed(0),
        ratio(written / short.written),
      ];
    }),
  ];
}

function diskRows(rounds: readonly Round[]): readonly Row[] {
  return [
    ['', 'keys', 'p50', 'p95', 'max'],
    ...lengthsOf(rounds).map((words): Row => {
      const times = of(rounds, words, 'Nutgraf').flatMap(({ toDisk }) => toDisk);
      return [
        `${words} words`,
        times.length,
        ...[0.5, 0.95, 1].map((part) => milliseconds(quantile(times, part))),
      ];
    }),
  ];
}

function openingRows(rounds: readonly Round[]): readonly Row[] {
  return againstRows(rounds, ({ open }) => open);
}

function pasteRows(rounds: readonly Round[]): readonly Row[] {
  return againstRows(
    rounds.filter(({ paste }) => paste !== null),
    ({ paste }) => paste ?? NaN,
  );
}

function againstRows(rounds: readonly Round[], read: (round: Round) => number): readonly Row[] {
  return [
    ['', ...names, 'Nutgraf/TipTap'],
    ...lengthsOf(rounds).map((words): Row => [
      `${words} words`,
      ...names.map((name) => milliseconds(median(of(rounds, words, name).map(read)))),
      ratio(against(rounds, words, 'bare TipTap', read)),
    ]),
  ];
}

function memoryRows({ memory }: Bench): readonly Row[] {
  const told = (megabytes: number | null) => (megabytes === null ? '-' : megabytes.toFixed(0));
  return [
    ['', 'heap', 'process (PSS)', 'before: heap', 'process'],
    ...memory.map(({ surface, words, open, empty }): Row => [
      `${words} words, ${surface}`,
      open.heap.toFixed(1),
      told(open.process),
      empty.heap.toFixed(1),
      told(empty.process),
    ]),
  ];
}

function storageRows(storage: readonly StorageFigures[]): readonly Row[] {
  return [
    ['', 'append p50', 'append p95', 'open'],
    ...storage.map(({ words, append, open }): Row => [
      `${words} words`,
      append.p50.toFixed(2),
      append.p95.toFixed(2),
      milliseconds(open),
    ]),
  ];
}

function aimRows(aims: readonly Aim[]): readonly Row[] {
  const say = (value: number, unit: Aim['unit']) =>
    `${unit === 'times' ? value.toFixed(2) : value.toFixed(1)} ${unit}`;
  return [
    ['', 'aim', 'measured', ''],
    ...aims.map(({ name, limit, unit, measured }): Row => [
      name,
      say(limit, unit),
      Number.isFinite(measured) ? say(measured, unit) : '-',
      Number.isFinite(measured) ? (measured <= limit ? 'met' : 'missed') : 'not measured',
    ]),
  ];
}
