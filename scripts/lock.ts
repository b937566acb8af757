import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say';

const oldest = 20 * 60 * 1000;

/**
 * Lets one process at a time do a long piece of work, so that two of them do not fetch or compile the same
 * thing. It saves work only: what is done under it must be safe (prepared aside, then renamed) without it.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  for (let told = false; !(await tryToTake(file)); told = true) {
    if (await isAbandoned(file)) await rm(file, { force: true });
    else if (!told) say('Waiting for another Nutgraf script that is preparing the same thing ...');
    await sleep(200);
  }
}

async function tryToTake(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    const owner = Number(await readFile(file, 'utf8'));
    return age > oldest || (owner > 0 && !isAlive(owner));
  } catch {
    return false;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM means that it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
