import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { toStoryContent, type LiveContent } from '../../../core/story/change';
import { openDesk } from '../../../electron/storage/open';
import { emptyStory, readStory } from '../../../electron/storage/read-story';
import { insertStory } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { bundled } from '../../helpers/bundled';
import { startChild } from '../../helpers/child';
import { arbitraryDeed, doDeed, type Working } from '../../helpers/story-deeds';
import { temporaryFolder } from '../../helpers/temporary-desk';

let doer = '';
beforeAll(async () => {
  doer = await bundled('tests/electron/storage/processes/do-deeds.ts');
});

const clock = () => Date.now();

/** What the deeds of a seed make of a story in so many batches. */
function storyAfter(start: LiveContent, seed: number, batches: number): LiveContent {
  let working: Working = { story: start, last: null, count: seed * 10_000 };
  let written = 0;
  for (const deed of fc.sample(arbitraryDeed, { seed, numRuns: 2_000 })) {
    if (written === batches) break;
    const { changes, working: after } = doDeed(working, deed);
    working = after;
    if (changes.length > 0) written += 1;
  }
  return working.story;
}

test('a story is whole after its process was killed in the midst of anything', async () => {
  const folder = join(temporaryFolder(), 'desk');
  const story = randomUUID();
  const desk = openDesk(folder, { clock });
  insertStory(desk.db, story, clock());
  desk.close();

  let left = { content: emptyStory, version: 0 };
  for (let seed = 1; seed <= 10; seed += 1) {
    const child = startChild(doer, [folder, story, String(seed)]);
    await child.nextLine();
    await pause(Math.random() * 150);
    await child.kill();
    const acknowledged = Number(child.lines.at(-1));

    const { db, close } = openDesk(folder, { clock });
    const read = readStory(db, story);
    expect(read.version).toBe(read.head);
    expect(read.head).toBeGreaterThanOrEqual(acknowledged);
    const expected = storyAfter(left.content, seed, read.head - left.version);
    expect(toStoryContent(read.content)).toEqual(toStoryContent(expected));
    expect(verifyDatabase(db).filter((problem) => !problem.includes('not on this desk'))).toEqual([]);
    close();
    left = { content: read.content, version: read.head };
  }
  expect(left.version).toBeGreaterThan(10);
});
