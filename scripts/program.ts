import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoFolder } from './folders';

interface Manifest {
  readonly bin: string | Readonly<Record<string, string>>;
}

/** The script of a program that an npm package brings; node_modules/.bin holds no scripts on Windows. */
export function programOf(packageName: string, program: string): string {
  const folder = join(repoFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const script = typeof bin === 'string' ? bin : bin[program];
  if (script === undefined) throw new Error(`${packageName} brings no program ${program}`);
  return join(folder, script);
}
