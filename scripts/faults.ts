import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBetterSqlite3, nodeEngine } from './better-sqlite3';
import { nodeBundle } from './bundles';
import { passThrough } from './command';
import { withDisplay } from './display';
import { outFolder } from './folders';
import { prepareApp } from './prepare';
import type { FaultOutcome } from './fault-outcome';
import { say, secondsSince } from './say';
import { Stop } from './stop';

const scripts = {
  suite: 'tests/faults/suite.ts',
  typist: 'tests/faults/typist.ts',
  restorer: 'tests/faults/restorer.ts',
  backups: 'electron/backups/backup-thread.ts',
} as const;

/**
 * `npm run faults`: really lets processes and disks fail under the real storage, and prints what became of the words;
 * `-- --short` is the form that `npm test` runs, `-- --no-window` leaves out killing windows.
 */
export async function run(args: readonly string[]): Promise<number> {
  const began = Date.now();
  const isShort = args.includes('--short');
  const outcomes = [...(await tryFaults(isShort))];
  if (!isShort && !args.includes('--no-window')) outcomes.push(...(await killWindows().catch(notTried)));
  process.stdout.write(`${tableOf(outcomes)}\n`);
  const skipped = outcomes.filter(({ isSkipped }) => isSkipped).length;
  if (skipped > 0) say(`${skipped} faults could not be tried here, and prove nothing.`);
  say(`Took ${secondsSince(began)}.`);
  return outcomes.some(({ lost }) => lost > 0) ? 1 : 0;
}

// What was tried before is told all the same.
function notTried(error: unknown): readonly FaultOutcome[] {
  say(error instanceof Error ? error.message : String(error));
  const fault = 'the window killed while somebody types';
  const note = 'it could not be brought to its end';
  return [{ fault, runs: 0, typed: 0, acknowledged: 0, lost: 1, note, isSkipped: false }];
}

/** Every fault but those of the window. */
export async function tryFaults(isShort: boolean): Promise<readonly FaultOutcome[]> {
  await ensureBetterSqlite3([nodeEngine]);
  const folder = join(outFolder, 'faults');
  for (const [name, entry] of Object.entries(scripts))
    await build(nodeBundle(entry, join(folder, name), `${name}.cjs`, ['better-sqlite3']));
  return withReport((report) =>
    passThrough(process.execPath, [
      join(folder, 'suite', 'suite.cjs'),
      report,
      ...(isShort ? ['--short'] : []),
    ]),
  );
}

async function killWindows(): Promise<readonly FaultOutcome[]> {
  const runtime = JSON.stringify(await prepareApp());
  const script = ['--import', 'tsx', join('tests', 'faults', 'window-kills.ts')];
  return withDisplay((display) =>
    withReport((report) =>
      passThrough(process.execPath, [...script, report], { env: { ...display, NUTGRAF_RUNTIME: runtime } }),
    ),
  );
}

async function withReport(work: (file: string) => Promise<number>): Promise<readonly FaultOutcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-faults-'));
  try {
    const file = join(folder, 'report.json');
    const code = await work(file);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (code !== 0 || text === null) throw new Stop('The faults could not be tried to their end: see above.');
    return JSON.parse(text) as readonly FaultOutcome[]; // written by our own suite
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const heads = ['fault', 'runs', 'typed', 'acknowledged', 'lost', 'note'] as const;

/** What became of the words, fault by fault. */
export function tableOf(outcomes: readonly FaultOutcome[]): string {
  const rows = outcomes.map(({ isSkipped, ...outcome }) => [
    outcome.fault,
    isSkipped ? 'skipped' : String(outcome.runs),
    String(outcome.typed),
    String(outcome.acknowledged),
    isSkipped ? '' : String(outcome.lost),
    outcome.note,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isNumber = (column: number) => column >= 1 && column <= 4;
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)].join('\n');
}
