import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../../electron/storage/open';
import { readStory } from '../../../electron/storage/read-story';
import { insertStory } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { bundled } from '../../helpers/bundled';
import { startChild } from '../../helpers/child';
import { temporaryFolder } from '../../helpers/temporary-desk';

let writer = '';
beforeAll(async () => {
  writer = await bundled('tests/electron/storage/processes/write-batches.ts');
});

const clock = () => Date.now();

test('no acknowledged batch is lost when the process is killed, time and again', async () => {
  const folder = join(temporaryFolder(), 'desk');
  const story = randomUUID();
  const desk = openDesk(folder, { clock });
  insertStory(desk.db, story, clock());
  desk.close();

  let version = 0;
  for (let kills = 0; kills < 15; kills += 1) {
    const child = startChild(writer, [folder, story]);
    await child.nextLine();
    await pause(Math.random() * 120);
    await child.kill();
    const acknowledged = Number(child.lines.at(-1));
    expect(acknowledged).toBeGreaterThan(version);

    const reopened = openDesk(folder, { clock });
    const read = readStory(reopened.db, story);
    expect(read.version).toBe(read.head);
    expect(read.head).toBeGreaterThanOrEqual(acknowledged);
    expect(read.content.body.textContent).toBe(
      Array.from({ length: read.head }, (_, index) => `${String(index)} `).join(''),
    );
    expect(verifyDatabase(reopened.db)).toEqual([]);
    reopened.close();
    version = read.head;
  }
});
