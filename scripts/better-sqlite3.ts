import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { capture } from './command';
import { requireCompiler } from './debian-packages';
import { doneBefore, markDone } from './done-before';
import { cacheFolder, repoFolder } from './folders';
import { withLock } from './lock';
import { say, secondsSince } from './say';
import { Stop } from './stop';

const modules = join(repoFolder, 'node_modules');
const packageFolder = join(modules, 'better-sqlite3');
const header = join(repoFolder, 'scripts', 'node-api-8.h');
// The package's own loader looks here before it takes one of its prebuilt files.
const addon = join('build', 'Release', 'better_sqlite3.node');
const installed = join(packageFolder, addon);

/** Something that better-sqlite3 has to load in. */
export interface Engine {
  readonly name: string;
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The Node that runs the scripts, the tests and the command line. */
export const nodeEngine: Engine = {
  name: `Node ${process.version}`,
  path: process.execPath,
  env: process.env,
};

/** An Electron, running as plain Node. */
export function electronEngine(path: string, version: string): Engine {
  return { name: `Electron ${version}`, path, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } };
}

/** Makes sure that better-sqlite3 loads in each engine: its prebuilt file where that does, else one compiled for all. */
export async function ensureBetterSqlite3(engines: readonly Engine[]): Promise<void> {
  if (await loadsInAll(engines)) return;
  await withLock(join(cacheFolder(), 'better-sqlite3.lock'), async () => {
    if (await loadsInAll(engines)) return;
    await installCompiled();
  });
  for (const engine of engines)
    if (!(await loads(engine))) throw new Stop(`better-sqlite3 does not load in ${engine.name}.`);
}

async function loadsInAll(engines: readonly Engine[]): Promise<boolean> {
  for (const engine of engines) if (!(await loads(engine))) return false;
  return true;
}

async function loads(engine: Engine): Promise<boolean> {
  const name = `better-sqlite3 in ${engine.name}`;
  const now = fingerprint(engine);
  if (doneBefore(name, now)) return true;
  const script = `new (require('better-sqlite3'))(':memory:').prepare('select 1').get()`;
  const { code } = await capture(engine.path, ['-e', script], { env: engine.env });
  if (code === 0) markDone(name, now);
  return code === 0;
}

function fingerprint(engine: Engine): string {
  const compiled = existsSync(installed) ? statSync(installed).mtimeMs : 'prebuilt';
  return `${packageVersion()} ${compiled} ${engine.path} ${statSync(engine.path).mtimeMs}`;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string })
    .version;
}

async function installCompiled(): Promise<void> {
  if (process.platform === 'win32') throw new Stop('better-sqlite3 needs Node 22.14 or later on Windows.');
  const cached = join(cacheFolder(), 'better-sqlite3', cacheKey(), 'better_sqlite3.node');
  if (!existsSync(cached)) await compile(cached);
  await placeCopy(cached, installed);
}

function cacheKey(): string {
  const headerHash = createHash('sha256').update(readFileSync(header)).digest('hex').slice(0, 12);
  return `${packageVersion()}-${headerHash}-${process.platform}-${process.arch}`;
}

/** Copies by way of a new file, because the old one may be loaded in a running program. */
async function placeCopy(from: string, to: string): Promise<void> {
  const fresh = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, fresh);
  await rename(fresh, to);
}

async function compile(target: string): Promise<void> {
  await requireCompiler();
  const began = Date.now();
  say('Compiling better-sqlite3 for this Node and Electron (one or two minutes, once) ...');
  const work = await mkdtemp(join(tmpdir(), 'nutgraf-better-sqlite3-'));
  try {
    await placeCopy(await compileIn(work), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say(`better-sqlite3 compiled in ${secondsSince(began)}.`);
}

async function compileIn(work: string): Promise<string> {
  const copy = join(work, 'node_modules', 'better-sqlite3');
  await cp(packageFolder, copy, { recursive: true });
  await cp(join(modules, 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  // Compilers split CXXFLAGS at spaces, and the path of this clone may have some.
  await copyFile(header, join(work, 'node-api-8.h'));
  const env = { ...process.env, CXXFLAGS: `-include ${join(work, 'node-api-8.h')}` };
  const gyp = [nodeGyp(), 'rebuild', '--release', '--force_build=1', '--jobs=max', ...nodeHeaders()];
  const { code, output } = await capture(process.execPath, gyp, { cwd: copy, env });
  if (code !== 0) throw new Stop(`better-sqlite3 could not be compiled:\n${output.slice(-4000)}`);
  return join(copy, addon);
}

/** node-gyp as electron-builder brings it, or as npm does. */
function nodeGyp(): string {
  const file = join('node-gyp', 'bin', 'node-gyp.js');
  const npm = process.env['npm_execpath'];
  const places = [modules, ...(npm ? [join(dirname(npm), '..', 'node_modules')] : [])];
  const found = places.map((place) => join(place, file)).find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Stop('node-gyp is missing: run "npm ci", then the same command again.');
  return found;
}

/** The headers that came with this Node; without them node-gyp downloads its own. */
function nodeHeaders(): string[] {
  const prefixes = [dirname(dirname(process.execPath)), '/usr', '/usr/local'];
  const found = prefixes.find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_api.h')));
  return found === undefined ? [] : [`--nodedir=${found}`];
}
