import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { capture } from './command';
import { ensureDebianPackages } from './debian-packages';
import { Stop } from './stop';

const screen = '1920x1200x24';

/** Can windows be shown? Only Linux can lack a display. */
export function hasDisplay(env = process.env, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Does work with a display: the one that is there, or a virtual one that lasts as long as the work. */
export async function withDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (hasDisplay()) return work(process.env);
  await ensureXvfb();
  const server = startXvfb();
  const stop = (): void => void server.kill();
  process.on('exit', stop);
  try {
    return await work({ ...process.env, DISPLAY: `:${await displayNumber(server)}` });
  } finally {
    process.off('exit', stop);
    stop();
  }
}

async function ensureXvfb(): Promise<void> {
  if ((await capture('Xvfb', ['-help'])).code !== 127) return;
  await ensureDebianPackages(['xvfb'], 'There is no display, and Xvfb is missing');
}

/** Xvfb chooses a free display itself and writes its number to file descriptor 3. */
function startXvfb(): ChildProcess {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  return spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

async function displayNumber(server: ChildProcess): Promise<number> {
  const pipe = server.stdio[3] as Readable;
  const ended = once(server, 'exit').then(() => undefined);
  const said = await Promise.race([once(pipe, 'data'), ended]);
  if (said === undefined) throw new Stop('Xvfb, the virtual display, did not start.');
  return Number(String(said[0]));
}
