import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle } from '../../scripts/bundles';
import { outFolder } from '../../scripts/folders';

/** Bundles a script as the app is bundled, so that a real process can run it, and answers its path. */
export async function bundled(entry: string): Promise<string> {
  const name = entry.replace(/[^a-z0-9]+/gi, '-');
  const folder = join(outFolder, 'test-scripts', name);
  await build(nodeBundle(entry, folder, 'script.cjs', ['better-sqlite3']));
  return join(folder, 'script.cjs');
}
