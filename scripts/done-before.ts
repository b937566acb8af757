import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repoFolder } from './folders';

// Inside node_modules, so that a fresh install forgets it.
const fileOf = (name: string): string => join(repoFolder, 'node_modules', '.nutgraf', name);

/** Was `name` done in this clone when the things it depends on looked like `fingerprint`? */
export function doneBefore(name: string, fingerprint: string): boolean {
  const file = fileOf(name);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

export function markDone(name: string, fingerprint: string): void {
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), fingerprint);
}
