import { ensureBuilt } from './build';
import { electronEngine, ensureBetterSqlite3, nodeEngine } from './better-sqlite3';
import { electronVersion, findElectron, type ElectronRuntime } from './electron-runtime';
import { repoFolder } from './folders';
import { sandboxFacts, sandboxObstacle } from './sandbox';
import { say } from './say';
import { ensureSystemLibraries } from './system-libraries';

/** How to run the app on this machine: `electron ...args app`. */
export interface Runtime {
  readonly electron: string;
  readonly version: string;
  readonly app: string;
  readonly args: readonly string[];
}

/** Makes ready all that the window needs, except a display. */
export async function prepareApp(): Promise<Runtime> {
  const { electron, version } = await prepareElectron();
  await ensureBuilt();
  return { electron: electron.path, version, app: repoFolder, args: switches(electron.path) };
}

/** Makes ready Electron and the database it opens, but not the app. */
export async function prepareElectron(): Promise<{ electron: ElectronRuntime; version: string }> {
  const electron = await findElectron();
  await ensureSystemLibraries(electron.path);
  const version = await electronVersion(electron.path);
  await ensureBetterSqlite3([nodeEngine, electronEngine(electron.path, version)]);
  return { electron, version };
}

/** Makes ready all that the command line needs. */
export async function prepareCommandLine(): Promise<void> {
  await ensureBetterSqlite3([nodeEngine]);
  await ensureBuilt();
}

/** The switches that this Electron needs here. Without the switch Chromium ends where its sandbox cannot work. */
function switches(electron: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const obstacle = sandboxObstacle(sandboxFacts(electron));
  if (obstacle === undefined) return [];
  say(`Chromium's sandbox is off (--no-sandbox): ${obstacle}.`);
  return ['--no-sandbox'];
}
