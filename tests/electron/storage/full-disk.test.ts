import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onDisk } from '../../../electron/storage/disk-error';
import { openDesk } from '../../../electron/storage/open';
import { readStory } from '../../../electron/storage/read-story';
import { insertStory } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { bundled } from '../../helpers/bundled';
import { temporaryFolder } from '../../helpers/temporary-desk';

const clock = () => Date.now();

test.skipIf(process.platform === 'win32')(
  'where the disk takes no more, it is told and all acknowledged batches are there',
  async () => {
    const script = await bundled('tests/electron/storage/processes/write-batches.ts');
    const folder = join(temporaryFolder(), 'desk');
    const story = randomUUID();
    const desk = openDesk(folder, { clock });
    insertStory(desk.db, story, clock());
    desk.close();

    // No file may grow beyond 2,000 blocks, as if the disk ended there.
    const limited = `ulimit -f 2000; "$0" "$@" 2>&1 || true`;
    const output = execFileSync('sh', ['-c', limited, process.execPath, script, folder, story], {
      encoding: 'utf8',
    });
    expect(output).toMatch(/The disk of the desk (is full|failed)/);
    const acknowledged = Number(output.match(/^\d+$/gm)?.at(-1));
    expect(acknowledged).toBeGreaterThan(10);

    const again = openDesk(folder, { clock });
    const read = readStory(again.db, story);
    expect(read.version).toBe(acknowledged);
    expect(verifyDatabase(again.db)).toEqual([]);
    again.close();
  },
);

test.each([
  ['SQLITE_FULL', 'disk', 'The disk of the desk is full.'],
  ['SQLITE_READONLY_DBMOVED', 'disk', 'can be read but not written'],
  ['SQLITE_IOERR_WRITE', 'disk', 'The disk of the desk failed (SQLITE_IOERR_WRITE).'],
  ['SQLITE_CANTOPEN', 'disk', 'could not be opened'],
  ['SQLITE_CORRUPT_VTAB', 'desk', 'is damaged'],
  ['SQLITE_NOTADB', 'desk', 'is damaged'],
])('%s is said in words', (code, kind, words) => {
  const failing = () =>
    onDisk(() => {
      throw Object.assign(new Error('no'), { code });
    });
  expect(failing).toThrow(
    expect.objectContaining({ code: kind, message: expect.stringContaining(words) as unknown }),
  );
});

test('what is no fault of the disk stays as it is', () => {
  const fault = Object.assign(new Error('no such column'), { code: 'SQLITE_ERROR' });
  expect(() =>
    onDisk(() => {
      throw fault;
    }),
  ).toThrow(fault);
});
