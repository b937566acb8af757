import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files and folders, relative to the repo, that a build is made of. */
export const sourcesOfBuild: readonly string[] = [
  'core',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/bundles.ts',
];

/** A hash that changes when a source of `folder` appears, goes, is renamed or says something else. */
export function sourceStamp(folder: string, sources: readonly string[] = sourcesOfBuild): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(folder, source)))) {
    hash.update(relative(folder, file).split(sep).join('/')).update('\0');
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.filter((name) => !name.endsWith('.md')).flatMap((name) => filesIn(join(path, name)));
}
