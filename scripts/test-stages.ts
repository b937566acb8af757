import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBetterSqlite3, nodeEngine } from './better-sqlite3';
import { ensureBuilt } from './build';
import { passThrough } from './command';
import { withDisplay } from './display';
import { tryForExiftool } from './exiftool';
import { tableOf, tryFaults } from './faults';
import { programOf } from './program';
import { prepareApp } from './prepare';
import { say } from './say';
import {
  countsOfPlaywright,
  countsOfVitest,
  judged,
  nothing,
  oneFailed,
  onePassed,
  type Counts,
} from './test-counts';

/** A stage of `npm test`; what comes after `--` on the command line goes to the test runners. */
export type Stage = (runnerArgs: readonly string[]) => Promise<Counts>;

/** The stages in the order in which they run. */
export const stages: Readonly<Record<string, Stage>> = {
  types: () => check('typescript', 'tsc', ['-b']),
  lint: () => check('eslint', 'eslint', ['.', '--max-warnings', '0']),
  format: () => check('prettier', 'prettier', ['--check', '.', '--log-level', 'warn']),
  unit: unitTests,
  faults: faultTests,
  build: buildStage,
  e2e: endToEndTests,
};

/** Stages that keep one processor busy each and print little: the first ones, and they run beside one another. */
export const besideOneAnother: readonly string[] = ['types', 'lint', 'format'];

async function check(packageName: string, program: string, args: readonly string[]): Promise<Counts> {
  const code = await passThrough(process.execPath, [programOf(packageName, program), ...args]);
  return code === 0 ? onePassed : oneFailed(program);
}

/** Building is no test, but a build that fails is a failure. */
async function buildStage(): Promise<Counts> {
  await ensureBuilt();
  return nothing;
}

async function unitTests(runnerArgs: readonly string[]): Promise<Counts> {
  await ensureBetterSqlite3([nodeEngine]);
  await tryForExiftool();
  return withReport('Vitest', countsOfVitest, (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return passThrough(process.execPath, [programOf('vitest', 'vitest'), 'run', ...reporters, ...runnerArgs]);
  });
}

/** The shorter form of `npm run faults`: each fault is one test. */
async function faultTests(): Promise<Counts> {
  const outcomes = await tryFaults(true);
  say(tableOf(outcomes));
  const counted = outcomes.filter(({ isSkipped }) => !isSkipped);
  const failures = counted.filter(({ lost }) => lost > 0).map(({ fault }) => fault);
  return {
    passed: counted.length - failures.length,
    failed: failures.length,
    skipped: outcomes.length - counted.length,
    failures,
  };
}

async function endToEndTests(runnerArgs: readonly string[]): Promise<Counts> {
  const runtime = JSON.stringify(await prepareApp());
  const args = [programOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...runnerArgs];
  return withReport('Playwright', countsOfPlaywright, (report) =>
    withDisplay((display) => {
      const env = { ...display, NUTGRAF_RUNTIME: runtime, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      return passThrough(process.execPath, args, { env });
    }),
  );
}

/** Runs a test runner that writes a JSON report, and reads it; a runner without a report has crashed. */
async function withReport(
  name: string,
  read: (report: unknown) => Counts,
  runner: (file: string) => Promise<number>,
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-test-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runner(file);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return judged(name, code, text === undefined ? nothing : read(JSON.parse(text)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
