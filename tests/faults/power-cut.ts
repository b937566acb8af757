import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault';
import { makeDesk, someTime, withTypist } from './typist-process';
import { findWordsOn, lossOf } from './words';

const database = 'desk.sqlite';

/**
 * The power goes in mid-write. The process is stopped at a random moment and its files are copied byte by byte. Of the
 * log, everything after what was flushed to the disk is torn: cut off anywhere, or written over. Pages of the database
 * that were being brought over from the log are torn too. The shared memory is gone. Then the desk is opened.
 */
export const powerCut: Fault = {
  name: 'power cut in mid-write (files copied, torn)',
  runs: [100, 6],
  run: async (folder) => {
    const live = join(folder, 'live');
    const story = makeDesk(live);
    const { files, typed, acknowledged } = await withTypist(live, story, {}, async (typist) => {
      await typist.until('the first words are saved', () => typist.acknowledged() > 0);
      await someTime(600);
      process.kill(typist.pid, 'SIGSTOP');
      await pause(30); // what it said before is heard now
      const copied = copyFiles(live);
      return { files: copied, typed: typist.typed(), acknowledged: typist.acknowledged() };
    });
    let lost = 0;
    for (const [index, tear] of tears.entries()) {
      const torn = join(folder, `torn-${String(index)}`);
      mkdirSync(torn);
      writeFileSync(join(torn, database), tearPages(files));
      writeFileSync(join(torn, `${database}-wal`), tear(files.log, files.flushed));
      lost += lossOf(findWordsOn(torn, story), acknowledged);
    }
    return { typed: typed * tears.length, acknowledged: acknowledged * tears.length, lost };
  },
};

interface Files {
  readonly pages: Buffer;
  readonly log: Buffer;
  /** Bytes of the log that were flushed to the disk. */
  readonly flushed: number;
  /** Numbers of pages of which the log has what counts. */
  readonly inLog: readonly number[];
}

function copyFiles(live: string): Files {
  const copy = (ending: string) => {
    const target = join(live, `copied${ending}`);
    copyFileSync(join(live, database + ending), target);
    return readFileSync(target);
  };
  const [pages, log, index] = [copy(''), copy('-wal'), copy('-shm')];
  // Frames up to mxFrame were flushed before it was moved; up to nBackfill they are in the database (wal.c).
  const frames = Math.min(index.readUInt32LE(16), index.readUInt32LE(48 + 16));
  const inDatabase = index.readUInt32LE(96);
  const pageSize = log.length >= 32 ? log.readUInt32BE(8) : 4096;
  const frame = 24 + pageSize;
  const numbers = Array.from({ length: frames }, (_, at) => log.readUInt32BE(32 + at * frame));
  return { pages, log, flushed: frames === 0 ? 0 : 32 + frames * frame, inLog: numbers.slice(inDatabase) };
}

type Tear = (log: Buffer, flushed: number) => Buffer;

const between = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));

/** What a power cut may leave of a log behind what was flushed. */
const tears: readonly Tear[] = [
  (log) => log,
  (log, flushed) => log.subarray(0, flushed),
  (log, flushed) => log.subarray(0, between(flushed, log.length)),
  (log, flushed) => Buffer.from(log).fill(0xab, between(flushed, log.length)),
  (log, flushed) => Buffer.concat([log.subarray(0, flushed), Buffer.alloc(between(1, 20_000))]),
];

/** Pages half brought over from the log: it still has them whole. The first one is a single sector and stays. */
function tearPages({ pages, inLog }: Files): Buffer {
  const torn = Buffer.from(pages);
  for (const page of new Set(inLog.filter((number) => number > 1 && Math.random() < 0.5)))
    torn.fill(0xab, (page - 1) * 4096 + between(0, 4095), Math.min(torn.length, page * 4096));
  return torn;
}
