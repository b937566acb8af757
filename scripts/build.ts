import { existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { outFolder, repoFolder } from './folders';
import { withLock } from './lock';
import { say, secondsSince } from './say';
import { sourceStamp } from './source-stamp';
import { Stop } from './stop';

const stampFile = join(outFolder, 'stamp');
const native = ['electron', 'better-sqlite3'];

// Loaded only when there is something to build: an up-to-date start should not wait for a bundler.
const bundler = async () => ({ ...(await import('vite')), ...(await import('./bundles')) });

/** The folders of out/. */
const parts = [
  'main',
  'reading',
  'backups',
  'cli',
  'preload',
  'renderer',
  'darkroom',
  'darkroom-preload',
] as const;

async function buildParts(target: string): Promise<void> {
  const { build: bundle, darkroomBundle, nodeBundle, pageBundle } = await bundler();
  const configs: Readonly<Record<(typeof parts)[number], (outDir: string) => InlineConfig>> = {
    main: (outDir) => nodeBundle('electron/main.ts', outDir, 'main.cjs', native),
    reading: (outDir) => nodeBundle('electron/reading/reading-thread.ts', outDir, 'reading.cjs', native),
    backups: (outDir) => nodeBundle('electron/backups/backup-thread.ts', outDir, 'backups.cjs', native),
    cli: (outDir) => nodeBundle('electron/cli.ts', outDir, 'cli.cjs', native),
    preload: (outDir) => nodeBundle('electron/preload.ts', outDir, 'preload.cjs', ['electron']),
    renderer: pageBundle,
    darkroom: darkroomBundle,
    'darkroom-preload': (outDir) =>
      nodeBundle('electron/shell/darkroom-preload.ts', outDir, 'darkroom-preload.cjs', ['electron']),
  };
  try {
    for (const part of parts) await bundle(configs[part](join(target, part)));
  } catch (error) {
    throw new Stop(`The app cannot be built. ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Is what lies in out/ made from the sources as they are now? */
export function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp(repoFolder);
}

/** Builds the app if its sources have changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return;
  await withLock(join(outFolder, 'build.lock'), async () => {
    if (!isBuilt()) await build();
  });
}

/** Builds everything beside the last build and then takes its place, so that a failed build breaks nothing. */
async function build(): Promise<void> {
  const began = Date.now();
  const stamp = sourceStamp(repoFolder);
  const fresh = join(outFolder, 'fresh');
  // A build that was ended from outside leaves its folder behind.
  await rm(fresh, { recursive: true, force: true });
  await buildParts(fresh);
  await replaceParts(fresh);
  await writeFile(stampFile, stamp);
  say(`Built in ${secondsSince(began)}.`);
}

async function replaceParts(fresh: string): Promise<void> {
  await rm(stampFile, { force: true });
  for (const part of parts) {
    await rm(join(outFolder, part), { recursive: true, force: true });
    await rename(join(fresh, part), join(outFolder, part));
  }
  await rm(fresh, { recursive: true });
}

/** `npm run build`: builds whether or not anything has changed. */
export async function run(): Promise<number> {
  await withLock(join(outFolder, 'build.lock'), build);
  return 0;
}
