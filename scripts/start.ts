import { passThrough } from './command';
import { hasDisplay } from './display';
import { prepareApp, type Runtime } from './prepare';
import { say } from './say';
import { run as takeTour } from './tour';

/** `npm start -- ARGS`: opens the app; where there is no display, shows it in pictures instead. */
export async function run(args: readonly string[]): Promise<number> {
  if (!hasDisplay()) {
    say('There is no display here, so the tour is taken on a virtual one.');
    return takeTour([]);
  }
  const runtime = await prepareApp();
  return open(runtime, args);
}

async function open(runtime: Runtime, args: readonly string[]): Promise<number> {
  const env = { ...process.env };
  // Some editors set it for their terminals; Electron would then open no window.
  delete env['ELECTRON_RUN_AS_NODE'];
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return passThrough(runtime.electron, [...runtime.args, runtime.app, ...args], { cwd, env });
}
