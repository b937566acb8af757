// @ts-check
// The one way into every script of this folder: `node scripts/run.mjs NAME ARGS...`.
// It uses only what Node brings along, so that it also runs in a fresh clone, and it installs the rest.
import { spawnSync } from 'node:child_process';
import console from 'node:console';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ run(args: readonly string[]): Promise<number> }} Command */

const commands = ['start', 'test', 'tour', 'bench', 'faults', 'nutgraf', 'runtime', 'build', 'package'];
const oldestNode = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.nutgraf', 'installed');

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  stop(
    `Nutgraf needs Node ${oldestNode} or later; this is ${process.version}. Install it from nodejs.org and try again.`,
  );
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

// npm writes its own copy of the lock file last of all, so a newer one means that somebody ran npm by hand.
function installedByHand() {
  const written = join(modules, '.package-lock.json');
  return existsSync(written) && statSync(written).mtimeMs >= statSync(lockFile).mtimeMs;
}

function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  if (!installedByHand()) return false;
  writeStamp();
  return true;
}

function writeStamp() {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lockHash());
}

// npm ci empties node_modules first: through a link it would empty the folder of another clone that is in use.
function refuseLinkedModules() {
  if (!lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  stop(
    'node_modules is a link and does not fit package-lock.json. Remove the link, then run the same command again.',
  );
}

function runNpmCi() {
  // npm's standard output goes to our standard error: ours is kept for the answers of `runtime` and `nutgraf`.
  const stdio = /** @type {const} */ (['ignore', 2, 2]);
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: [...stdio] });
  return spawnSync('npm ci', { cwd: root, stdio: [...stdio], shell: true });
}

function install() {
  if (isInstalled()) return;
  refuseLinkedModules();
  console.error('Installing the packages of package-lock.json (npm ci) ...');
  const began = Date.now();
  if (runNpmCi().status !== 0) {
    stop(
      'npm ci failed: see above. Check that the npm registry can be reached, then run the same command again.',
    );
  }
  writeStamp();
  console.error(`Packages installed in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
}

/** @param {unknown} error */
function report(error) {
  if (!(error instanceof Error)) console.error(error);
  else console.error(error.name === 'Stop' ? error.message : (error.stack ?? error.message));
}

/** @param {string} file @returns {Promise<Command>} */
async function load(file) {
  const { register } = await import('tsx/esm/api');
  register();
  /** @type {unknown} */
  const command = await import(pathToFileURL(file).href);
  return /** @type {Command} */ (command);
}

const [name = '', ...args] = process.argv.slice(2);
if (!commands.includes(name)) stop(`Say which script to run: ${commands.join(', ')}.`);
checkNode();
install();
try {
  const command = await load(join(root, 'scripts', `${name}.ts`));
  process.exitCode = await command.run(args);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
