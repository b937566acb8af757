import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { z } from 'zod';

const runtime = z.object({ electron: z.string(), app: z.string(), args: z.array(z.string()) });

/** Starts the app without a window that shows, for one job; `profile` is a folder for what its browser writes. */
export type StartApp = (job: string, profile: string, stdio: StdioOptions) => ChildProcess;

/** How the app is started, by what is said in JSON; null where nobody said it: then it cannot be. */
export function appToStart(how: string | undefined): StartApp | null {
  if (how === undefined) return null;
  const { electron, app, args } = runtime.parse(JSON.parse(how));
  return (job, profile, stdio) =>
    spawn(electron, [...args, `--user-data-dir=${profile}`, app, job], { env: windowed(), stdio });
}

/** An Electron that is told to be Node opens no window. */
const windowed = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
