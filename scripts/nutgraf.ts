import { join } from 'node:path';
import { passThrough } from './command';
import { outFolder } from './folders';
import { prepareCommandLine } from './prepare';

/** `npm run -s nutgraf -- ...`: Nutgraf's command line. Paths are those of the folder that npm was called in. */
export async function run(args: readonly string[]): Promise<number> {
  await prepareCommandLine();
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return passThrough(process.execPath, [join(outFolder, 'cli', 'cli.cjs'), ...args], { cwd });
}
