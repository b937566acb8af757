import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { deskFiles } from '../../../electron/storage/desk';
import { openDesk } from '../../../electron/storage/open';
import { migrations } from '../../../electron/storage/migrations';
import { bundled } from '../../helpers/bundled';
import { startChild } from '../../helpers/child';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';

let holder = '';
beforeAll(async () => {
  holder = await bundled('tests/electron/storage/processes/hold-desk.ts');
});

test('a desk another process has is refused, saying who has it, until that process is killed', async () => {
  const folder = join(temporaryFolder(), 'desk');
  const owner = startChild(holder, [folder]);
  expect(await owner.nextLine()).toBe('open');

  const open = () => openDesk(folder, { clock: () => Date.now(), as: 'command line' });
  expect(open).toThrow(
    new RegExp(
      `is open in another Nutgraf \\(process ${String(owner.process.pid)}, window, since \\d\\d:\\d\\d\\)\\. ` +
        'Nothing was changed\\. Close it first, or use --desk for another folder\\.',
    ),
  );
  await owner.kill();
  const desk = open();
  expect(desk.db.pragma('user_version', { simple: true })).toBe(migrations.length);
  desk.close();
});

test('a second process is refused while this one has the desk, and let in once it has closed', async () => {
  const desk = temporaryDesk();
  const refused = startChild(holder, [desk.folder]);
  expect(await refused.nextLine()).toContain(`process ${String(process.pid)}, window`);

  desk.close();
  expect(existsSync(join(desk.folder, deskFiles.owner))).toBe(false);
  const admitted = startChild(holder, [desk.folder]);
  expect(await admitted.nextLine()).toBe('open');
});

test('the same process is refused, too, and the first keeps its desk', () => {
  const desk = temporaryDesk();
  expect(() => openDesk(desk.folder, { clock: testClock() })).toThrow('is open in another Nutgraf');
  expect(() => openDesk(desk.folder, { clock: testClock() })).toThrow('is open in another Nutgraf');
  expect(desk.db.prepare('SELECT count(*) AS count FROM story').get()).toEqual({ count: 0 });
});

test('a desk held since another day says the day', () => {
  const desk = temporaryDesk(testClock(Date.UTC(2026, 10, 20, 12)));
  expect(() => openDesk(desk.folder, { clock: testClock() })).toThrow(/since 2026-11-20 \d\d:\d\d/);
});
