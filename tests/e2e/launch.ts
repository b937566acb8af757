import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtime } from '../../scripts/prepare';

const repoFolder = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** The desk to open; a new empty one, deleted at the end, if not given. */
  readonly desk?: string;
  /** More arguments for the app, after `--desk DIR`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly desk: string;
  readonly close: () => Promise<void>;
}

/** Opens the built app in a window of its own, with a browser profile of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { electron, app: folder, args } = runtime();
  const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-e2e-'));
  const desk = options.desk ?? join(scratch, 'desk');
  const app = await _electron.launch({
    executablePath: electron,
    args: [
      ...args,
      `--user-data-dir=${join(scratch, 'profile')}`,
      folder,
      '--desk',
      desk,
      ...(options.args ?? []),
    ],
    env: { ...definedEnv(), ...options.env },
  });
  const close = async (): Promise<void> => {
    // Whatever the app asks on its way out, the answer is that it shall end.
    await app
      .evaluate(({ dialog }) => {
        dialog.showMessageBox = () => Promise.resolve({ response: 2, checkboxChecked: false });
      })
      .catch(() => undefined); // it is gone already
    await app.close();
    rmSync(scratch, { recursive: true, force: true });
  };
  return { app, page: await app.firstWindow(), desk, close };
}

/** How to run the app here: `scripts/test.ts` says so in the environment; otherwise `runtime` is asked once. */
export function runtime(): Runtime {
  process.env['NUTGRAF_RUNTIME'] ??= execFileSync(process.execPath, [join('scripts', 'run.mjs'), 'runtime'], {
    cwd: repoFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(process.env['NUTGRAF_RUNTIME']) as Runtime;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Goes to standard input. */
  readonly input?: string | Buffer;
}

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON; undefined if it is none. */
  readonly json: unknown;
}

/** Runs the built command line on a desk: `nutgraf ...args --desk DESK`. Without `NUTGRAF_RUNTIME` it knows of no app. */
export async function runCli(
  desk: string,
  args: readonly string[],
  options: CliOptions = {},
): Promise<CliResult> {
  const cli = join(repoFolder, 'out', 'cli', 'cli.cjs');
  const child = spawn(process.execPath, [cli, ...args, '--desk', desk], {
    env: { ...process.env, NUTGRAF_RUNTIME: undefined, ...options.env },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => stdout.push(part));
  child.stderr.on('data', (part: Buffer) => stderr.push(part));
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return result(code, Buffer.concat(stdout).toString('utf8'), Buffer.concat(stderr).toString('utf8'));
}

function result(code: number | null, stdout: string, stderr: string): CliResult {
  try {
    return { code, stdout, stderr, json: JSON.parse(stdout) as unknown };
  } catch {
    return { code, stdout, stderr, json: undefined };
  }
}

// Playwright wants no undefined values, and an Electron that is told to be Node opens no window.
function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE');
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
