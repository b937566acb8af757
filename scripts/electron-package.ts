import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { capture } from './command';
import { cacheFolder, repoFolder } from './folders';
import { withLock } from './lock';
import { say, secondsSince } from './say';

const folder = join(repoFolder, 'node_modules', 'electron');
const longestDownload = 5 * 60 * 1000;
const retryAfter = 24 * 60 * 60 * 1000;
const failureFile = join(cacheFolder(), 'electron-download-failed.json');

interface Failure {
  readonly version: string;
  readonly at: number;
}

/** Where Electron's executable lies in its distribution. */
export function executableIn(dist: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The version of Electron that package.json asks for. */
export function wantedElectronVersion(): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** The Electron of the npm package, downloaded if need be; undefined if it cannot be downloaded. */
export async function packagedElectron(): Promise<string | undefined> {
  const executable = executableIn(join(folder, 'dist'));
  if (isComplete(executable)) return executable;
  if (failedLately()) return undefined;
  return withLock(join(cacheFolder(), 'electron-download.lock'), () => download(executable));
}

// path.txt is the last thing that Electron's own installer writes.
function isComplete(executable: string): boolean {
  return existsSync(executable) && existsSync(join(folder, 'path.txt'));
}

async function download(executable: string): Promise<string | undefined> {
  // Another process may have tried while this one waited.
  if (isComplete(executable)) return executable;
  if (failedLately()) return undefined;
  const began = Date.now();
  say(`Downloading Electron ${wantedElectronVersion()} ...`);
  const { code } = await capture(process.execPath, [join(folder, 'install.js')], {
    timeout: longestDownload,
  });
  if (code !== 0 || !isComplete(executable)) return rememberFailure();
  await rm(failureFile, { force: true });
  say(`Electron downloaded in ${secondsSince(began)}.`);
  return executable;
}

async function rememberFailure(): Promise<undefined> {
  const failure: Failure = { version: wantedElectronVersion(), at: Date.now() };
  await mkdir(dirname(failureFile), { recursive: true });
  await writeFile(failureFile, JSON.stringify(failure));
}

function failedLately(): boolean {
  if (process.env['NUTGRAF_RETRY_DOWNLOAD'] || !existsSync(failureFile)) return false;
  const failure = JSON.parse(readFileSync(failureFile, 'utf8')) as Failure;
  return failure.version === wantedElectronVersion() && Date.now() - failure.at < retryAfter;
}
