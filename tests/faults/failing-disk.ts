import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotTry, type Fault, type Tried } from './fault';
import { makeDesk, someTime, startTypist, withTypist, type Typist } from './typist-process';
import { findWordsOn, lossOf } from './words';

/** Runs a program of the system. @throws CannotTry where it may not. */
function mayRun(program: string, ...args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
  } catch {
    throw new CannotTry(`${program} is not allowed here`);
  }
}

/**
 * Lets a disk fail under a typist and heals it: the typing goes on, everything is written in order when it can be, and
 * then the process is killed.
 */
function failAndHeal(
  desk: string,
  story: string,
  fail: (typist: Typist) => void,
  heal: (typist: Typist) => void,
): Promise<Tried> {
  return withTypist(desk, story, {}, async (typist) => {
    try {
      await typist.until('the first words are saved', () => typist.acknowledged() > 20);
      fail(typist);
      await typist.until('the disk refuses', () => typist.lines.some(isRefusal));
      const refusedAt = typist.typed();
      await typist.until('the typing goes on', () => typist.typed() > refusedAt + 50);
    } finally {
      heal(typist);
    }
    const typedInVain = typist.typed();
    await typist.until('all of it is written', () => typist.acknowledged() >= typedInVain);
    await someTime(50);
    await typist.kill();
    const acknowledged = typist.acknowledged();
    const lost = lossOf(findWordsOn(desk, story), acknowledged);
    const note = typist.lines.find(isRefusal)?.match(/The .*?\./)?.[0] ?? '';
    return { typed: typist.typed(), acknowledged, lost, note };
  });
}

const isRefusal = (line: string): boolean => line.startsWith('refused');

/** A real disk without room. */
export const fullDisk: Fault = {
  name: 'disk full, then room again (tmpfs)',
  runs: [20, 2],
  run: async (folder) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    mayRun('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tiny', disk);
    try {
      const desk = join(disk, 'desk');
      const story = makeDesk(desk);
      const ballast = join(disk, 'ballast');
      return await failAndHeal(
        desk,
        story,
        () => fill(ballast),
        () => rmSync(ballast, { force: true }),
      );
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  },
};

/** Takes all the room there is, whoever else is taking some. */
function fill(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

/** Every write beyond a limit fails as if the disk had an error there. */
export const writeErrors: Fault = {
  name: 'writes fail, then work again (limit on files)',
  runs: [20, 2],
  run: async (folder) => {
    const limit = (typist: Typist, bytes: string) =>
      mayRun('prlimit', `--pid=${String(typist.pid)}`, `--fsize=${bytes}:unlimited`);
    const story = makeDesk(folder);
    return failAndHeal(
      folder,
      story,
      (typist) => limit(typist, '1024'),
      (typist) => !typist.hasEnded() && limit(typist, 'unlimited'),
    );
  },
};

/** The files of the desk can be read, and not written, from one moment to the next. */
export const readOnlyFiles: Fault = {
  name: 'files become read-only, then writable again',
  runs: [10, 1],
  run: async (folder) => {
    const story = makeDesk(folder);
    const files = () => readdirSync(folder).filter((name) => /^desk\.sqlite(-wal)?$/.test(name));
    const flag = (sign: '+i' | '-i') => mayRun('chattr', sign, ...files().map((name) => join(folder, name)));
    try {
      return await failAndHeal(
        folder,
        story,
        () => flag('+i'),
        () => flag('-i'),
      );
    } catch (error) {
      if (error instanceof CannotTry)
        throw new CannotTry('this file system does not let files be made unchangeable');
      throw error;
    }
  },
};

const nobody = 65_534;

/** The folder cannot be written by whoever opens it: the desk is refused, untouched, and opens again afterwards. */
export const readOnlyFolder: Fault = {
  name: 'folder read-only at the start',
  runs: [5, 1],
  run: async (folder) => {
    const as = process.getuid?.() === 0 ? nobody : undefined;
    const desk = join(folder, 'desk');
    const story = makeDesk(desk);
    giveAll(folder, as);
    const before = await typeFor(desk, story, as);
    const bytes = statSync(join(desk, 'desk.sqlite')).size;
    chmodSync(desk, 0o555);
    const refused = await startTypist(desk, story, { as }).then(
      async (typist) => {
        await typist.kill();
        return false;
      },
      () => true,
    );
    chmodSync(desk, 0o755);
    const isUntouched = statSync(join(desk, 'desk.sqlite')).size === bytes;
    const after = await typeFor(desk, story, as);
    const lost = lossOf(findWordsOn(desk, story), after.acknowledged);
    return {
      typed: after.typed,
      acknowledged: after.acknowledged,
      lost: lost + (refused && isUntouched && after.acknowledged > before.acknowledged ? 0 : 1),
    };
  },
};

function typeFor(desk: string, story: string, as: number | undefined) {
  return withTypist(desk, story, { as }, async (typist) => {
    const before = typist.acknowledged();
    await typist.until('words are saved', () => typist.acknowledged() > before + 20);
    await typist.kill();
    return { typed: typist.typed(), acknowledged: typist.acknowledged() };
  });
}

function giveAll(folder: string, owner: number | undefined): void {
  if (owner === undefined) return;
  for (const above of [dirname(dirname(folder)), dirname(folder)]) chmodSync(above, 0o755);
  chownSync(folder, owner, owner);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (existsSync(join(folder, name))) chownSync(join(folder, name), owner, owner);
}
