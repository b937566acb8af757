import { randomUUID } from 'node:crypto';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { everyStory } from '#core/search/search';
import { readInSlices } from '../../../electron/reading/read-in-slices';
import { readOnThread } from '../../../electron/reading/read-on-thread';
import { writeAgedStory } from '../../helpers/aged-story';
import { putStoriesToSearch } from '../../../electron/storage/story-search';
import { bundled } from '../../helpers/bundled';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

let thread = '';
beforeAll(async () => {
  thread = await bundled('electron/reading/reading-thread.ts');
});

function past(versions: number) {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const ages = Array.from({ length: versions }, (_, index) => (versions - index) / 100);
  const story = writeAgedStory(desk, clock, ages, []);
  const reader = readOnThread(thread, desk.folder);
  onTestFinished(reader.end);
  return { story, desk, reader };
}

test('the thread answers as reading in slices does, of a desk that is open and written to', async () => {
  const { story, desk, reader } = past(30);
  const here = readInSlices(desk.db);
  expect(await reader.read('list', { story })).toEqual(await here.read('list', { story }));
  expect(await reader.read('version', { story, version: 12 })).toEqual(
    await here.read('version', { story, version: 12 }),
  );
  expect(await reader.read('stretch', { story, from: 5, upTo: 9 })).toEqual(
    await here.read('stretch', { story, from: 5, upTo: 9 }),
  );
});

test('a search is answered alike, and one that nobody waits for ends while others go on', async () => {
  const { story, desk, reader } = past(2);
  const here = readInSlices(desk.db);
  const unsearched = await reader.read('unsearched', { most: 5 });
  expect(unsearched).toEqual(await here.read('unsearched', { most: 5 }));
  putStoriesToSearch(desk.db, unsearched.stories);
  const asked = {
    ...{ ...everyStory, words: 'headline', step: 'ranked' as const, most: 5, from: 0, now: 0 },
    ...{ changedFrom: null, changedBefore: null },
  };
  const leaving = new AbortController();
  const left = Promise.allSettled([reader.read('search', asked, leaving.signal)]);
  leaving.abort();
  const stays = reader.read('search', asked);
  expect((await stays).stories.map((found) => found.story.id)).toEqual([story]);
  expect(await stays).toEqual(await here.read('search', asked));
  const [outcome] = await left; // it may have been done before it was left
  if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'cancelled' });
});

test('what cannot be read is said in the same words', async () => {
  const { story, reader } = past(2);
  await expect(reader.read('version', { story, version: 7 })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Version 7') as string,
  });
  await expect(reader.read('list', { story: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
});

test('what nobody waits for any more ends, and the next question is answered', async () => {
  const { story, reader } = past(600);
  const asked = Promise.allSettled([reader.read('list', { story }), reader.read('list', { story })]);
  reader.cancel();
  const [, second] = await asked; // the first may have been done before anybody left
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  expect((await reader.read('version', { story, version: 1 })).fields.headline).toBe('Headline 1');
});

test('the desk can be closed while something is read', async () => {
  const { story, reader } = past(300);
  const reading = reader.read('list', { story });
  reader.end();
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});
