import { join } from 'node:path';
import { passThrough } from './command';
import { withDisplay } from './display';
import { outFolder } from './folders';
import { prepareApp, prepareCommandLine } from './prepare';

/** Commands that may have to open pictures or print, which the app does for them. It is started only where they must. */
const byApp = ['publish', 'publish-due', 'correct', 'outbox', 'export', 'attach'];

/** `npm run -s nutgraf -- ...`: Nutgraf's command line. Paths are those of the folder that npm was called in. */
export async function run(args: readonly string[]): Promise<number> {
  await prepareCommandLine();
  if (!args.some((argument) => byApp.includes(argument)) || args.includes('--help'))
    return commandLine(args, process.env);
  const runtime = JSON.stringify(await prepareApp());
  return withDisplay((env) => commandLine(args, { ...env, NUTGRAF_RUNTIME: runtime }));
}

function commandLine(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return passThrough(process.execPath, [join(outFolder, 'cli', 'cli.cjs'), ...args], { cwd, env });
}
