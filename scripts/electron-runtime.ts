import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './command';
import { fallbackElectron, fallbackExists, fallbackVersion } from './electron-fallback';
import { executableIn, packagedElectron, wantedElectronVersion } from './electron-package';
import { say } from './say';
import { Stop } from './stop';

/** The Electron that runs the app on this machine. */
export interface ElectronRuntime {
  readonly path: string;
  readonly source: 'environment' | 'package' | 'fallback';
}

/** Finds Electron, or fetches it: the one named in the environment, the npm package's own, or the fallback. */
export async function findElectron(): Promise<ElectronRuntime> {
  const named = namedElectron(process.env);
  if (named !== undefined) return { path: checked(named), source: 'environment' };
  const packaged = await packagedElectron();
  if (packaged !== undefined) return { path: packaged, source: 'package' };
  if (!fallbackExists) throw new Stop(noElectron());
  say(
    `Electron ${wantedElectronVersion()} cannot be downloaded here; using Electron ${fallbackVersion}, ` +
      'which gets no security fixes and is for running and testing only.',
  );
  return { path: await fallbackElectron(), source: 'fallback' };
}

/** The executable that the environment variables of Electron's own tools name. */
export function namedElectron(env: NodeJS.ProcessEnv, platform = process.platform): string | undefined {
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'];
  return env['ELECTRON_EXEC_PATH'] || (dist ? executableIn(dist, platform) : undefined);
}

function checked(path: string): string {
  if (existsSync(path)) return path;
  throw new Stop(
    `There is no Electron at ${path}: correct or unset ELECTRON_EXEC_PATH and ELECTRON_OVERRIDE_DIST_PATH.`,
  );
}

function noElectron(): string {
  return (
    `Electron ${wantedElectronVersion()} cannot be downloaded. Set ELECTRON_MIRROR to a mirror that you can reach and ` +
    'NUTGRAF_RETRY_DOWNLOAD=1, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, and try again.'
  );
}

/** The version of an Electron: from the file beside it, else from itself. */
export async function electronVersion(path: string): Promise<string> {
  const folders = [dirname(path), join(dirname(path), '..', '..', '..')];
  const file = folders.map((folder) => join(folder, 'version')).find((candidate) => existsSync(candidate));
  if (file !== undefined) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { code, output } = await capture(path, ['-p', 'process.versions.electron'], { env });
  if (code !== 0) throw new Stop(`${path} does not run:\n${output}`);
  return output.trim();
}
