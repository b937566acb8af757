import { basename, join } from 'node:path';
import { build } from 'vite';
import { expect } from 'vitest';
import { nodeBundle } from '../../scripts/bundles';
import { outFolder } from '../../scripts/folders';

/** Bundles a script as the app is bundled, so that a real process can run it, and answers its path. */
export async function bundled(entry: string): Promise<string> {
  // Test files run at the same time: each has a folder of its own.
  const user = basename(expect.getState().testPath ?? '');
  const folder = join(outFolder, 'test-scripts', `${user}-${basename(entry)}`);
  await build(nodeBundle(entry, folder, 'script.cjs', ['better-sqlite3']));
  return join(folder, 'script.cjs');
}
