import { setTimeout as pause } from 'node:timers/promises';
import { capture } from './command';
import { say, secondsSince } from './say';
import { Stop } from './stop';

/** What Electron needs of Debian, under the names that Debian 12 gives them. */
export const electronPackages: readonly string[] = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxss1',
];

/** What node-gyp needs. */
export const compilerPackages: readonly string[] = ['python3', 'make', 'g++'];

// In English, because what it says is read.
const noQuestions = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
const patience = 300_000; // milliseconds

/** Installs Debian packages as root; anybody else is told the command, and the script ends. */
export async function ensureDebianPackages(wanted: readonly string[], why: string): Promise<void> {
  if ((await capture('apt-get', ['--version'])).code !== 0) {
    throw new Stop(`${why}. Install what your system calls the Debian packages ${wanted.join(' ')}.`);
  }
  if (process.getuid?.() === 0) return install(wanted, why);
  const names = await namesHere(wanted);
  throw new Stop(
    `${why}. Install it with:\n  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
  );
}

async function install(wanted: readonly string[], why: string): Promise<void> {
  const began = Date.now();
  await aptGet(['update']);
  const names = await namesHere(wanted);
  say(`${why}: installing ${names.join(' ')} with apt-get ...`);
  await aptGet(['install', '-y', '--no-install-recommends', ...names]);
  say(`Installed in ${secondsSince(began)}.`);
}

// A fresh machine often updates itself at the same time. Its option waits for the lock of what is installed only, not
// for that of the lists.
async function aptGet(args: readonly string[]): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const { code, output } = await capture(
      'apt-get',
      ['-o', `DPkg::Lock::Timeout=${String(patience / 1_000)}`, ...args],
      { env: noQuestions },
    );
    if (code === 0) return;
    if (!isLocked(output) || Date.now() > end)
      throw new Stop(`apt-get ${args.join(' ')} failed:\n${output.slice(-2000)}`);
    await pause(2_000);
  }
}

/** Whether apt-get failed only because another one is at work. */
export const isLocked = (output: string): boolean => /^E: Could not get lock /m.test(output);

async function namesHere(wanted: readonly string[]): Promise<string[]> {
  const names = wanted.flatMap((name) => [name, laterName(name)]);
  const { output } = await capture('apt-cache', ['policy', ...names], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return chooseNames(wanted, installable(output));
}

// Debian 13 and Ubuntu 24.04 renamed libraries whose time_t grew to 64 bits.
const laterName = (name: string): string => `${name}t64`;

/** For each package the name that can be installed here; the old name if neither can, for apt-get to complain of. */
export function chooseNames(wanted: readonly string[], available: ReadonlySet<string>): string[] {
  return wanted.map((name) =>
    !available.has(name) && available.has(laterName(name)) ? laterName(name) : name,
  );
}

/** The packages that `apt-cache policy` has a version of to install; a virtual package has none. */
export function installable(policy: string): ReadonlySet<string> {
  const entries = policy.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (.*)$/gm);
  return new Set([...entries].filter(([, , version]) => version !== '(none)').map(([, name]) => name ?? ''));
}

/** Makes sure that node-gyp finds what it compiles with. */
export async function requireCompiler(): Promise<void> {
  const tools = ['python3', 'make', 'c++'];
  const missing: string[] = [];
  for (const tool of tools) if ((await capture(tool, ['--version'])).code !== 0) missing.push(tool);
  if (missing.length === 0) return;
  const why = `better-sqlite3 has to be compiled here, and ${missing.join(', ')} is missing`;
  if (process.platform === 'darwin') throw new Stop(`${why}. Install it with: xcode-select --install`);
  await ensureDebianPackages(compilerPackages, why);
}
