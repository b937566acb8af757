import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Change } from '../../../core/story/change';
import { appendBatch, readJournal, storedBatch } from '../../../electron/storage/journal';
import { getStory, insertStory } from '../../../electron/storage/stories';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const headline = (value: string): Change => ({ kind: 'field', field: 'headline', value });

function deskWithStory() {
  const clock = testClock();
  const { db } = temporaryDesk(clock);
  const storyId = randomUUID();
  insertStory(db, storyId, clock());
  const append = (base: number, changes: readonly Change[], batch: string = randomUUID()) =>
    appendBatch(db, { storyId, batch, base, changes, recordedAt: clock(), author: 'Ada Fell' });
  return { clock, db, storyId, append };
}

test('a batch moves the story one version on, and lists show its fields at once', () => {
  const { clock, db, storyId, append } = deskWithStory();
  clock.now += 5_000;
  const batch: Change[] = [
    headline('Ferry late'),
    headline('Ferry late again'),
    { kind: 'field', field: 'deck', value: 'No boat.' },
  ];
  expect(append(0, batch)).toEqual({ version: 1, savedAt: clock.now });
  expect(getStory(db, storyId)).toMatchObject({
    version: 1,
    savedAt: clock.now,
    headline: 'Ferry late again',
    slug: '',
    byline: '',
  });
  expect(append(1, [{ kind: 'field', field: 'slug', value: 'ferry' }]).version).toBe(2);
  expect(getStory(db, storyId)).toMatchObject({ headline: 'Ferry late again', slug: 'ferry', version: 2 });
});

test('a batch sent twice is written once and answered the same, however late', () => {
  const { clock, db, storyId, append } = deskWithStory();
  const batch = randomUUID();
  const first = append(0, [headline('Tide table wrong')], batch);
  append(1, [headline('Tide table right')]);
  clock.now += 60_000;
  expect(append(0, [headline('Tide table wrong')], batch)).toEqual(first);
  expect(append(2, [headline('Tide table wrong')], batch)).toEqual(first);
  expect(readJournal(db, storyId, 0, 9)).toHaveLength(2);
  expect(getStory(db, storyId).headline).toBe('Tide table right');
  expect(storedBatch(db, storyId, batch)).toEqual(first);
});

test('a batch made on another version than the head is refused and nothing is overwritten', () => {
  const { db, storyId, append } = deskWithStory();
  append(0, [headline('Market opens')]);
  for (const base of [0, 2])
    expect(() => append(base, [headline('Market closed')])).toThrow(
      expect.objectContaining({
        code: 'conflict',
        message: expect.stringContaining('Nothing was overwritten') as unknown,
      }),
    );
  expect(getStory(db, storyId)).toMatchObject({ headline: 'Market opens', version: 1 });
  expect(readJournal(db, storyId, 0, 9)).toHaveLength(1);
});

test('the same batch name may be used for another story', () => {
  const { db, clock, append } = deskWithStory();
  const batch = randomUUID();
  append(0, [headline('One')], batch);
  const other = randomUUID();
  insertStory(db, other, clock());
  const changes = [headline('Two')];
  appendBatch(db, { storyId: other, batch, base: 0, changes, recordedAt: clock(), author: 'Ada Fell' });
  expect(getStory(db, other).headline).toBe('Two');
});

test('a batch for a story that is not there is not-found', () => {
  const { db, clock } = deskWithStory();
  const batch = {
    storyId: randomUUID(),
    batch: randomUUID(),
    base: 0,
    changes: [headline('x')],
    recordedAt: clock(),
    author: 'Ada Fell',
  };
  expect(() => appendBatch(db, batch)).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('a full disk is told as one, the journal stays whole, and writing goes on when there is room again', () => {
  const { db, storyId, append } = deskWithStory();
  append(0, [headline('Before')]);
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${String(pages)}`);
  const long = headline('x'.repeat(15_000));
  expect(() => append(1, [long])).toThrow(
    expect.objectContaining({ code: 'disk', message: expect.stringContaining('is full') as unknown }),
  );
  expect(getStory(db, storyId)).toMatchObject({ headline: 'Before', version: 1 });
  expect(db.inTransaction).toBe(false);

  db.pragma('max_page_count = 1000000');
  expect(append(1, [long]).version).toBe(2);
});

test('a desk that can only be read says so', () => {
  const { db, append } = deskWithStory();
  db.pragma('query_only = ON');
  expect(() => append(0, [headline('x')])).toThrow(
    expect.objectContaining({
      code: 'disk',
      message: expect.stringContaining('read but not written') as unknown,
    }),
  );
});

test('what a typed letter costs on disk does not grow with the story', () => {
  const { db, storyId, append } = deskWithStory();
  const typed = (at: number): Change => ({
    kind: 'steps',
    steps: [{ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text: 'a' }] } }],
  });
  const paragraph = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Word by word the tide came in. '.repeat(20) }],
  };
  const long: Change = {
    kind: 'steps',
    steps: [
      {
        stepType: 'replace',
        from: 0,
        to: 2,
        slice: { content: Array.from({ length: 500 }, () => paragraph) },
      },
    ],
  };
  append(0, [typed(1)]);
  append(1, [long]);
  append(2, [typed(1)]);
  const sizes = db
    .prepare<[string], { size: number }>(
      'SELECT length(changes) + length(batch) + length(sha256) AS size FROM journal WHERE story_id = ? ORDER BY version',
    )
    .all(storyId)
    .map((row) => row.size);
  expect(sizes[1]).toBeGreaterThan(300_000);
  expect(sizes[2]).toBe(sizes[0]);
  expect(sizes[2]).toBeLessThan(200);
});
