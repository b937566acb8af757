import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const repoFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything built goes in here. */
export const outFolder = join(repoFolder, 'out');

/** What is costly to fetch or compile is kept here, outside the repo, and shared by all clones. */
export function cacheFolder(platform = process.platform, env = process.env): string {
  const base = env['XDG_CACHE_HOME'];
  if (base) return join(base, 'nutgraf');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'nutgraf');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'nutgraf', 'cache');
  return join(homedir(), '.cache', 'nutgraf');
}
