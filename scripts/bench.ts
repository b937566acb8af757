import { join } from 'node:path';
import { passThrough } from './command';
import { withDisplay } from './display';
import { outFolder } from './folders';
import { prepareApp } from './prepare';

/**
 * `npm run bench`: how fast the built app is, beside bare editors and sharp; `--only photos`, `--rounds 1` for a part,
 * `--only desk` for a desk of 100,000 stories, `--only scheduler` for an outbox in which 10,000 rows wait,
 * `--only exports` for 1,000 stories as files.
 */
export async function run(args: readonly string[]): Promise<number> {
  const runtime = JSON.stringify(await prepareApp());
  const script = [
    '--import',
    'tsx',
    join('tests', 'bench', 'bench.ts'),
    '--out',
    join(outFolder, 'bench.json'),
  ];
  return withDisplay((display) =>
    passThrough(process.execPath, [...script, ...args], { env: { ...display, NUTGRAF_RUNTIME: runtime } }),
  );
}
