import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openDesk } from '../../electron/storage/open';
import { insertStory } from '../../electron/storage/stories';

/** A typist at work in a process of its own. */
export interface Typist {
  readonly pid: number;
  readonly typed: () => number;
  readonly acknowledged: () => number;
  readonly lines: readonly string[];
  /** Whether it has ended by itself. */
  readonly hasEnded: () => boolean;
  /** Waits until something is so. @throws where that takes too long, or the typist has ended. */
  readonly until: (what: string, isSo: () => boolean) => Promise<void>;
  /** Ends it as `kill -9` does, and waits until all it said has been heard. */
  readonly kill: () => Promise<void>;
}

export interface TypistOptions {
  /** `backups`: makes backups all the time, too. */
  readonly mode?: string;
  /** Another user of this computer. */
  readonly as?: number | undefined;
}

const script = join(__dirname, '..', 'typist', 'typist.cjs');
const patience = 20_000; // milliseconds

/** Makes a desk with an empty story, and answers the story's name. */
export function makeDesk(folder: string): string {
  const story = randomUUID();
  const desk = openDesk(folder, { clock: () => Date.now() });
  insertStory(desk.db, story, Date.now());
  desk.close();
  return story;
}

/** Sets a typist to work on a desk, once it has it open. `as` is another user of this computer. */
export async function startTypist(
  folder: string,
  story: string,
  { mode = '', as }: TypistOptions = {},
): Promise<Typist> {
  const user = as === undefined ? {} : { uid: as, gid: as };
  const child = spawn(process.execPath, [script, folder, story, mode], {
    ...user,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const typist = listen(child);
  try {
    await typist.until('the typist opens the desk', () =>
      typist.lines.some((line) => line.startsWith('open')),
    );
    return typist;
  } catch (error) {
    await typist.kill();
    throw error;
  }
}

/** Lets a typist work until something has been done; it is gone afterwards, whatever happened. */
export async function withTypist<Result>(
  folder: string,
  story: string,
  options: TypistOptions,
  work: (typist: Typist) => Promise<Result>,
): Promise<Result> {
  const typist = await startTypist(folder, story, options);
  try {
    return await work(typist);
  } finally {
    await typist.kill();
  }
}

function listen(child: ChildProcess): Typist {
  const lines: string[] = [];
  const said = { typed: 0, saved: 0 };
  let ended = false;
  let errors = '';
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()));
  const closed = once(child, 'close').then(() => (ended = true));
  createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
    const [word = '', number = ''] = line.split(' ');
    if (word === 'typed') said.typed = Number(number);
    else if (word === 'saved') said.saved = Number(number);
    else lines.push(line);
    if (word === 'open') said.typed = said.saved = Number(number);
  });
  return {
    pid: child.pid ?? 0,
    lines,
    typed: () => said.typed,
    acknowledged: () => said.saved,
    hasEnded: () => ended,
    until: async (what, isSo) => {
      const before = Date.now();
      while (!isSo()) {
        if (ended) throw new Error(`${what}: the typist ended. ${errors}`);
        if (Date.now() - before > patience) throw new Error(`${what}: not within ${String(patience)} ms.`);
        await pause(2);
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Waits a random time, up to so many milliseconds. */
export const someTime = (most: number): Promise<void> => pause(Math.random() * most);
