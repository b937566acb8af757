import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { passThrough } from './command';
import { withDisplay } from './display';
import { outFolder } from './folders';
import { prepareApp } from './prepare';
import { say } from './say';

const options = { out: { type: 'string' }, docs: { type: 'boolean', default: false } } as const;

/** `npm run tour -- --out DIR`: uses the app from first to last and leaves pictures of it; `--docs` renews those of docs/. */
export async function run(args: readonly string[]): Promise<number> {
  const out = tourFolder(args, process.env['INIT_CWD'] ?? process.cwd());
  const runtime = JSON.stringify(await prepareApp());
  const script = ['--import', 'tsx', join('tests', 'tour', 'tour.ts'), '--out', out];
  if (args.includes('--docs')) script.push('--docs');
  const code = await withDisplay((display) =>
    passThrough(process.execPath, script, { env: { ...display, NUTGRAF_RUNTIME: runtime } }),
  );
  say(code === 0 ? `The pictures of the tour are in ${out}.` : `The tour failed; what it left is in ${out}.`);
  return code;
}

/** Where the pictures go: `--out`, seen from the folder that npm was called in. */
export function tourFolder(args: readonly string[], callerFolder: string): string {
  const { values } = parseArgs({ args: [...args], options });
  return values.out === undefined ? join(outFolder, 'tour') : resolve(callerFolder, values.out);
}
