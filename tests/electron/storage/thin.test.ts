import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { toStoryContent } from '#core/story/change';
import { readInSlices } from '../../../electron/reading/read-in-slices';
import { openDesk } from '../../../electron/storage/open';
import { readStory } from '../../../electron/storage/read-story';
import { verifyDatabase } from '../../../electron/storage/verify';
import { writeAgedStory } from '../../helpers/aged-story';
import { bundled } from '../../helpers/bundled';
import { startChild } from '../../helpers/child';
import { temporaryFolder, testClock } from '../../helpers/temporary-desk';

let thinner = '';
beforeAll(async () => {
  thinner = await bundled('tests/electron/storage/processes/thin-history.ts');
});

test('killed while it thins, at any moment, nothing that is promised is lost', async () => {
  const clock = testClock();
  // Eight hundred batches of a year ago, a few of today.
  const old = Array.from({ length: 800 }, (_, index) => 380 - index / 60);
  const ages = [...old, 3, 2, 1, 0.5];
  const whole = join(temporaryFolder(), 'desk');
  const desk = openDesk(whole, { clock });
  const story = writeAgedStory(desk, clock, ages, [802, 803, 804]);
  const before = JSON.stringify(toStoryContent(readStory(desk.db, story).content));
  const young = await readInSlices(desk.db).read('version', { story, version: 801 });
  desk.close();
  for (let kills = 0; kills < 6; kills += 1) {
    const folder = join(temporaryFolder(), 'desk');
    cpSync(whole, folder, { recursive: true });

    const child = startChild(thinner, [folder, String(clock.now)]);
    await child.nextLine();
    await pause(Math.random() * 700);
    await child.kill();

    const again = openDesk(folder, { clock });
    expect(verifyDatabase(again.db)).toEqual([]);
    expect(JSON.stringify(toStoryContent(readStory(again.db, story).content))).toBe(before);
    expect(await readInSlices(again.db).read('version', { story, version: 801 })).toEqual(young);
    again.close();
  }
});

test('left alone, it ends, and what went is gone', async () => {
  const clock = testClock();
  const folder = join(temporaryFolder(), 'desk');
  const desk = openDesk(folder, { clock });
  const ages = [...Array.from({ length: 700 }, (_, index) => 200 - index / 24_000), 3, 2, 1];
  writeAgedStory(desk, clock, ages, [701, 702, 703]);
  desk.close();
  const child = startChild(thinner, [folder, String(clock.now)]);
  while (child.lines.at(-1) !== 'done') await child.nextLine();
  await child.kill();
  expect(child.lines.filter((line) => line === 'piece').length).toBeGreaterThan(1);
  const again = openDesk(folder, { clock });
  const { count } = again.db.prepare('SELECT count(*) AS count FROM journal').get() as { count: number };
  expect(count).toBeLessThan(10);
  expect(verifyDatabase(again.db)).toEqual([]);
  again.close();
});
