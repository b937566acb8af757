import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from '../../../electron/storage/open';
import { insertStory } from '../../../electron/storage/stories';
import { bundled } from '../../helpers/bundled';
import { temporaryFolder } from '../../helpers/temporary-desk';

const batches = 200;
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

// A kill cannot tell a commit that is on the disk from one the system still holds in memory; the count of flushes can.
test.runIf(canTrace)('every batch is flushed to the disk before it is acknowledged', async () => {
  const script = await bundled('tests/electron/storage/processes/write-batches.ts');
  const folder = temporaryFolder();
  const story = randomUUID();
  const desk = openDesk(join(folder, 'desk'), { clock: () => Date.now() });
  insertStory(desk.db, story, Date.now());
  desk.close();

  const trace = join(folder, 'trace');
  const traced = ['-f', '-e', 'trace=fsync,fdatasync,write', '-o', trace, process.execPath, script];
  const run = spawnSync('strace', [...traced, join(folder, 'desk'), story, String(batches)], {
    encoding: 'utf8',
  });
  expect(run.stdout.trim().split('\n')).toHaveLength(batches);

  // Between any two acknowledgements there is a flush.
  const events = readFileSync(trace, 'utf8').match(/\b(?:fsync|fdatasync)\(|\bwrite\(1, "\d+\\n/g) ?? [];
  const kinds = events.map((event) => (event.startsWith('write') ? 'acknowledged' : 'flushed'));
  expect(kinds.filter((kind) => kind === 'acknowledged')).toHaveLength(batches);
  const early = kinds.filter((kind, index) => kind === 'acknowledged' && kinds[index - 1] !== 'flushed');
  expect(early).toEqual([]);
});
