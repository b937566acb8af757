import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Change } from '#core/story/change';
import { historyHandlers } from '../../../electron/handlers/history';
import { liveStories } from '../../../electron/handlers/live-stories';
import { insertDestination } from '../../../electron/storage/destinations';
import { insertPublication, moveState } from '../../../electron/storage/publications';
import { gatherEdition } from '../../../electron/handlers/edition';
import { mendStory, readStory } from '../../../electron/storage/read-story';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const minute = 60_000;

function newsroom() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const ports = portsOf(desk, clock, () => undefined);
  const stories = liveStories(ports);
  const handlers = historyHandlers(ports);
  const story = stories.create([]);
  const append = (changes: readonly Change[], restored?: string) =>
    stories.append({
      storyId: story,
      batch: randomUUID(),
      base: stories.open(story).version,
      changes,
      restored,
    });
  const type = (text: string) => {
    const end = stories.open(story).content.body.content.size - 1;
    const slice = { content: [{ type: 'text', text }] };
    return append([{ kind: 'steps', steps: [{ stepType: 'replace', from: end, to: end, slice }] }]);
  };
  const list = async () => (await handlers['history:list']({ story })).versions;
  return { clock, desk, ports, stories, handlers, story, append, type, list };
}

test('versions are told newest first, with author, milestones and words', async () => {
  const { clock, type, append, list, handlers, story } = newsroom();
  clock.now += minute;
  type('The ice ');
  clock.now += 5_000;
  type('road opens');
  clock.now += 2 * minute;
  append([{ kind: 'field', field: 'headline', value: 'Ice road opens late' }]);
  await handlers['history:name']({ story, version: 2, name: ' First draft ' });
  expect(await list()).toEqual([
    {
      version: 3,
      since: 2,
      at: clock.now,
      author: 'Ada Fell',
      milestones: [],
      added: 4,
      removed: 0,
    },
    {
      version: 2,
      since: 0,
      at: clock.now - 2 * minute,
      author: 'Ada Fell',
      milestones: [{ kind: 'named', name: 'First draft' }],
      added: 4,
      removed: 0,
    },
    {
      version: 0,
      since: 0,
      at: clock.now - 3 * minute - 5_000,
      author: 'Ada Fell',
      milestones: [{ kind: 'created', name: '' }],
      added: 0,
      removed: 0,
    },
  ]);
  await handlers['history:name']({ story, version: 2, name: '' });
  expect((await list())[1]?.milestones).toEqual([]);
});

test('words are counted as they came and went in all that is told together', async () => {
  const { clock, type, append, list } = newsroom();
  for (const letters of ['h', 'ar', 'bour', ' dredge']) type(letters);
  clock.now += 2 * minute;
  append([{ kind: 'steps', steps: [{ stepType: 'replace', from: 1, to: 8 }] }]);
  expect((await list()).map(({ added, removed }) => [added, removed])).toEqual([
    [0, 1],
    [2, 0],
    [0, 0],
  ]);
});

test('a version is read as it was, and the working text stays', async () => {
  const { type, handlers, stories, story } = newsroom();
  type('One');
  type(' two');
  const { content } = await handlers['history:version']({ story, version: 1 });
  expect(content.document.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'One' }] }]);
  expect(stories.open(story).version).toBe(2);
  await expect(handlers['history:version']({ story, version: 9 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(handlers['history:version']({ story: randomUUID(), version: 0 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what was restored, sent to the desk and published is remembered', async () => {
  const { clock, desk, ports, type, append, handlers, list, story } = newsroom();
  type('One');
  clock.now += 2 * minute;
  const sent = await handlers['story:send-to-desk']({ story });
  expect(sent).toMatchObject({ version: 1, milestones: [{ kind: 'sent-to-desk', name: '' }] });
  append([{ kind: 'field', field: 'deck', value: 'Deck' }], '12:00 EST');
  const destination = {
    id: randomUUID(),
    kind: 'folder',
    name: 'Site',
    settings: { path: '/nowhere' },
  } as const;
  insertDestination(desk.db, destination, clock());
  const due = { wall: '2026-12-01T12:00', zone: 'America/New_York', instant: clock() };
  const id = randomUUID();
  insertPublication(desk.db, {
    id,
    edition: gatherEdition(ports, story, due),
    destinationId: destination.id,
    due,
    createdAt: clock(),
    author: 'Ada Fell',
  });
  type(' two');
  expect((await list()).map(({ version, milestones }) => [version, milestones])).toEqual([
    [3, []],
    [
      2,
      [
        { kind: 'restored', name: '12:00 EST' },
        { kind: 'scheduled', name: 'Site' },
      ],
    ],
    [1, [{ kind: 'sent-to-desk', name: '' }]],
    [0, [{ kind: 'created', name: '' }]],
  ]);
  moveState(desk.db, id, ['waiting'], 'sent');
  expect((await list())[1]?.milestones).toContainEqual({ kind: 'published', name: 'Site' });
});

test('a damaged batch is passed over, and the mended version above it says that it was recovered', async () => {
  const { desk, type, list, story, clock } = newsroom();
  for (const text of ['One', ' two', ' three']) {
    type(text);
    clock.now += 2 * minute;
  }
  desk.db.prepare(`UPDATE journal SET changes = '[]' WHERE version = 2`).run();
  mendStory(desk.db, story, readStory(desk.db, story), clock());
  expect((await list()).map(({ version }) => version)).toEqual([4, 1, 0]);
  expect((await list())[0]).toMatchObject({
    milestones: [{ kind: 'recovered', name: '' }],
    added: 0,
    removed: 0,
  });
});

test('a stretch of the journal begins with the story as it was, and goes on in order', async () => {
  const { type, handlers, story } = newsroom();
  for (const text of ['One', ' two', ' three']) type(text);
  const { start, batches } = await handlers['history:replay']({ story, from: 1, upTo: 3 });
  expect(start.document.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'One' }] }]);
  expect(batches.map(({ version, author }) => [version, author])).toEqual([
    [2, 'Ada Fell'],
    [3, 'Ada Fell'],
  ]);
});

test('leaving ends what is being read', async () => {
  const { type, handlers, story } = newsroom();
  for (let word = 0; word < 400; word += 1) type(` word ${word}`);
  const listing = handlers['history:list']({ story });
  await handlers['history:leave']({});
  await expect(listing).rejects.toMatchObject({ code: 'cancelled' });
  expect((await handlers['history:list']({ story })).versions.length).toBeGreaterThan(1);
});
