import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle, pageBundle } from '../../scripts/bundles';
import { outFolder, repoFolder } from '../../scripts/folders';

const folder = join(repoFolder, 'tests', 'bench');

/** What the bench runs beside the app. */
export interface BuiltBench {
  /** The folder of an app whose one window holds the bare editors. */
  readonly bareApp: string;
  /** A script that puts the probe into a page. */
  readonly probe: string;
  readonly deskTools: DeskTools;
}

export type DeskTools = typeof import('./desk-tools');

/** Bundles what makes a desk and measures its storage. */
async function buildDeskTools(): Promise<DeskTools> {
  const tools = join(outFolder, 'bench', 'desk-tools');
  await build(nodeBundle('tests/bench/desk-tools.ts', tools, 'desk-tools.cjs', ['better-sqlite3']));
  return createRequire(import.meta.url)(join(tools, 'desk-tools.cjs')) as DeskTools;
}

/** Bundles the bare editors and the probe as the app is bundled, into a folder of their own. */
export async function buildBench(): Promise<BuiltBench> {
  const bareApp = join(outFolder, 'bench', 'bare');
  const probes = join(outFolder, 'bench', 'probe');
  await build(nodeBundle('tests/bench/bare/main.ts', bareApp, 'main.cjs', ['electron']));
  await build({ ...pageBundle(join(bareApp, 'page')), root: join(folder, 'bare'), plugins: [] });
  await build(probeBundle(probes));
  const deskTools = await buildDeskTools();
  writeFileSync(
    join(bareApp, 'package.json'),
    JSON.stringify({ name: 'bare', version: '0.0.0', main: 'main.cjs' }),
  );
  return { bareApp, probe: join(probes, 'probe.js'), deskTools };
}

function probeBundle(outDir: string): ReturnType<typeof pageBundle> {
  const plain = pageBundle(outDir);
  const entry = join(folder, 'page', 'probe.ts');
  const lib = { entry, formats: ['iife' as const], name: 'probe', fileName: () => 'probe.js' };
  return { ...plain, plugins: [], build: { ...plain.build, lib } };
}
