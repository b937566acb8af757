import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calls, type CallInput } from '../../../core/contract/calls';
import { gatherEdition } from '../../../electron/handlers/edition';
import { liveStories } from '../../../electron/handlers/live-stories';
import { storyHandlers } from '../../../electron/handlers/stories';
import { emptyContent } from '../../../core/story/story';
import { openDesk } from '../../../electron/storage/open';
import { insertPhoto } from '../../../electron/storage/photos';
import { snapshotVersions } from '../../../electron/storage/snapshots';
import { testPhoto } from '../../helpers/edition';
import { portsOf } from '../../helpers/ports-of';
import { testSummary } from '../../helpers/test-summary';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Changes = CallInput<'story:append'>['changes'];

function newsroom() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const emitted: { readonly name: string; readonly payload: unknown }[] = [];
  const ports = portsOf(desk, clock, (name, payload) => void emitted.push({ name, payload }));
  const handlers = storyHandlers(ports);
  const append = (story: string, base: number, changes: Changes, batch: string = randomUUID()) =>
    handlers['story:append']({ story, batch, base, changes });
  const create = async (input = {}) => (await handlers['story:create'](input)).id;
  const open = async (story: string) => handlers['story:open']({ story });
  const list = async () => (await handlers['story:list']({})).stories;
  return { clock, desk, ports, emitted, append, create, open, list, handlers };
}

const field = (name: 'slug' | 'headline' | 'deck', value: string): Changes[number] => ({
  kind: 'field',
  field: name,
  value,
});
const typed = (text: string, at = 1): Changes[number] => ({
  kind: 'steps',
  steps: [{ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } }],
});
/** A change that puts a block, whatever it is, at the top. */
const bringing = (block: unknown): Changes[number] => ({
  kind: 'steps',
  steps: [{ stepType: 'replace', from: 0, to: 0, slice: { content: [block] } }],
});
const ofPhoto = (id: string, lead = false): Changes[number] =>
  bringing({ type: 'photo', attrs: { photo: id, alt: '', lead } });

test('a story asked for twice under one name is made once, and is refused once somebody wrote in it', async () => {
  const { create, append, list } = newsroom();
  const story = randomUUID();
  expect(await create({ story, slug: 'ferry-kept' })).toBe(story);
  expect(await create({ story, slug: 'ferry-kept' })).toBe(story);
  expect(await list()).toHaveLength(1);
  await append(story, 1, [field('deck', 'Theirs')]);
  await expect(create({ story, slug: 'ferry-kept' })).rejects.toMatchObject({ code: 'conflict' });
});

test('the list shows a headline as its line reads, without what is suggested to go', async () => {
  const { create, append, list } = newsroom();
  const story = await create();
  const cut = { type: 'deletion', attrs: { id: 'a', author: 'Ines', at: 1, of: 'content' } };
  const content = [
    { type: 'text', text: 'Ice road ' },
    { type: 'text', text: 'finally ', marks: [cut] },
    { type: 'text', text: 'opens' },
  ];
  const steps = [{ stepType: 'replace', from: 0, to: 0, slice: { content } }];
  await append(story, 0, [{ kind: 'line', line: 'headline', steps }]);
  expect((await list())[0]?.headline).toBe('Ice road opens');
});

test('a new story without slug or headline is empty and untitled', async () => {
  const { create, open, list, clock } = newsroom();
  const story = await create();
  const opened = await open(story);
  expect(calls['story:open'].output.parse(opened)).toEqual(opened);
  expect(opened).toEqual({
    summary: {
      ...testSummary(),
      id: story,
      createdAt: clock.now,
      savedAt: clock.now,
    },
    content: emptyContent,
    photos: [],
    mended: '',
  });
  expect(await list()).toEqual([opened.summary]);
});

test('slug and headline of a new story are in its journal from the first', async () => {
  const { create, open } = newsroom();
  const story = await create({ slug: 'oyster-beds', headline: 'Oyster beds reopen' });
  const { summary, content } = await open(story);
  expect(summary).toMatchObject({ slug: 'oyster-beds', headline: 'Oyster beds reopen', version: 1 });
  expect(content.fields).toMatchObject({ slug: 'oyster-beds', headline: 'Oyster beds reopen' });
});

test('what is appended is there when the story is opened, and everybody is told', async () => {
  const { create, append, open, emitted, clock } = newsroom();
  const story = await create();
  emitted.length = 0;
  clock.now += 1_000;
  expect(await append(story, 0, [typed('Rain stopped play'), field('deck', 'Again.')])).toEqual({
    version: 1,
    savedAt: clock.now,
  });
  expect(emitted).toEqual([{ name: 'story:written', payload: { story } }]);
  const { content, summary } = await open(story);
  expect(content.document.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Rain stopped play' }] },
  ]);
  expect(content.fields.deck).toBe('Again.');
  expect(summary).toMatchObject({ version: 1, savedAt: clock.now });
});

test('the list shows the newest saved first, with words and lead photo as they are now', async () => {
  const { create, append, list, clock, desk } = newsroom();
  const first = await create({ slug: 'first' });
  const photo = insertPhoto(desk.db, testPhoto(1));
  clock.now += 1_000;
  const second = await create({ slug: 'second' });
  clock.now += 1_000;
  await append(first, 1, [typed('Three small words'), ofPhoto(photo.id, true)]);
  expect((await list()).map(({ id, wordCount, leadPhoto }) => ({ id, wordCount, leadPhoto }))).toEqual([
    { id: first, wordCount: 3, leadPhoto: photo.id },
    { id: second, wordCount: 0, leadPhoto: null },
  ]);
});

test('a batch that does not fit is refused before anything is written', async () => {
  const { create, append, open, emitted } = newsroom();
  const story = await create();
  await append(story, 0, [typed('Whole')]);
  emitted.length = 0;
  const misfits: Changes = [
    typed('x', 999),
    { kind: 'steps', steps: [{ stepType: 'nonsense' }] },
    { kind: 'steps', steps: [{ stepType: 'replace', from: 0, to: 7 }] },
    bringing({ type: 'photo', attrs: { photo: 'none of ours' } }),
    bringing({ type: 'heading', attrs: { level: 9 } }),
    bringing({ type: 'blockquote', content: [{ type: 'horizontalRule' }] }),
    bringing({ type: 'bulletList' }),
    bringing({ type: 'paragraph', content: [{ type: 'paragraph' }] }),
    bringing({ type: 'pullQuote', content: [{ type: 'hardBreak' }] }),
  ];
  for (const misfit of misfits)
    expect(() => append(story, 1, [field('headline', 'Half'), misfit])).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  expect((await open(story)).summary).toMatchObject({ headline: '', version: 1 });
  expect(emitted).toEqual([]);
  expect(await append(story, 1, [field('headline', 'After all')])).toMatchObject({ version: 2 });
});

test('a batch on an old version is a conflict; sent twice, it is answered the same', async () => {
  const { create, append, open } = newsroom();
  const story = await create();
  const batch = randomUUID();
  const first = await append(story, 0, [typed('one ')], batch);
  await append(story, 1, [typed('two ')]);
  expect(await append(story, 0, [typed('one ')], batch)).toEqual(first);
  expect(() => append(story, 0, [typed('three ')])).toThrow(expect.objectContaining({ code: 'conflict' }));
  expect((await open(story)).content.document.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'two one ' }] },
  ]);
});

test('an unknown story is not-found', async () => {
  const { open, append } = newsroom();
  const stranger = randomUUID();
  await expect(open(stranger)).rejects.toMatchObject({ code: 'not-found' });
  expect(() => append(stranger, 0, [typed('x')])).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('a full disk says that the text is safe in the window, and the same batch is saved when there is room', async () => {
  const { create, append, open, desk } = newsroom();
  const story = await create();
  const batch = randomUUID();
  desk.db.pragma(`max_page_count = ${String(desk.db.pragma('page_count', { simple: true }))}`);
  const long = typed('long '.repeat(10_000));
  expect(() => append(story, 0, [long], batch)).toThrow(
    expect.objectContaining({
      code: 'disk',
      message: expect.stringContaining('safe in this window') as unknown,
    }),
  );
  desk.db.pragma('max_page_count = 1000000');
  expect(await append(story, 0, [long], batch)).toMatchObject({ version: 1 });
  expect((await open(story)).summary.version).toBe(1);
});

test('word count and lead photo follow in a quiet moment, and the window is told', async () => {
  const { create, append, open, emitted, desk } = newsroom();
  const story = await create();
  await vi.advanceTimersByTimeAsync(2_000);
  await append(story, 0, [typed('Four words, no less')]);
  emitted.length = 0;
  await vi.advanceTimersByTimeAsync(1_400);
  await append(story, 1, [typed('Only ')]);
  await vi.advanceTimersByTimeAsync(1_400);
  expect((await open(story)).summary.wordCount).toBe(0);
  emitted.length = 0;
  await vi.advanceTimersByTimeAsync(200);
  expect((await open(story)).summary.wordCount).toBe(5);
  expect(emitted).toEqual([{ name: 'story:changed', payload: { story } }]);
  expect(desk.db.open).toBe(true);
});

test('someone who never pauses is counted after half a minute at the latest', async () => {
  const { create, append, open } = newsroom();
  const story = await create();
  await vi.advanceTimersByTimeAsync(2_000);
  for (let version = 0; version < 31; version += 1) {
    await append(story, version, [typed('word ')]);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect((await open(story)).summary.wordCount).toBeGreaterThan(25);
});

test('whole copies are kept after a hundred batches, after a minute, and at closing', async () => {
  const { create, append, desk, clock } = newsroom();
  const story = await create();
  for (let version = 0; version < 99; version += 1) await append(story, version, [typed('a')]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(snapshotVersions(desk.db, story)).toEqual([]);
  await append(story, 99, [typed('a')]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(snapshotVersions(desk.db, story)).toEqual([100]);

  await append(story, 100, [typed('b')]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(snapshotVersions(desk.db, story)).toEqual([100]);
  clock.now += 60_000;
  await append(story, 101, [typed('b')]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(snapshotVersions(desk.db, story)).toEqual([102, 100]);

  const { folder } = desk;
  await append(story, 102, [typed('c')]);
  desk.close();
  const again = openDesk(folder, { clock });
  expect(snapshotVersions(again.db, story)).toEqual([103, 102, 100]);
  again.close();
});

test('timers that come after the desk was closed do nothing', async () => {
  const { create, append, desk } = newsroom();
  const story = await create();
  await append(story, 0, [typed('last words')]);
  desk.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.db.open).toBe(false);
});

test('an edition holds the story as it stands, with its photos in reading order, each once', async () => {
  const { create, append, ports, desk, clock } = newsroom();
  const [one, two] = [insertPhoto(desk.db, testPhoto(1)), insertPhoto(desk.db, testPhoto(2))];
  const story = await create({ slug: 'harbour' });
  await append(story, 1, [ofPhoto(two.id), ofPhoto(one.id), ofPhoto(two.id)]);
  const published = { wall: '2026-12-01T18:30', zone: 'America/New_York', instant: 1 };
  expect(gatherEdition(ports, story, published)).toEqual({
    storyId: story,
    version: 2,
    content: expect.objectContaining({
      fields: expect.objectContaining({ slug: 'harbour' }) as unknown,
    }) as unknown,
    photos: [two, one],
    createdAt: clock.now,
    savedAt: clock.now,
    published,
    embargo: null,
    standing: 'usable',
    zone: ports.zone,
  });
});

test('more stories than are held in memory are all written rightly', async () => {
  const { create, append, open } = newsroom();
  const stories: string[] = [];
  for (let count = 0; count < 20; count += 1) stories.push(await create({ slug: `story-${String(count)}` }));
  for (const [index, story] of stories.entries()) await append(story, 1, [typed(`text ${String(index)}`)]);
  for (const [index, story] of stories.entries())
    expect((await open(story)).content.document.content[0]).toMatchObject({
      content: [{ text: `text ${String(index)}` }],
    });
});

test('live stories are one set for a desk, whoever asks', () => {
  const { ports } = newsroom();
  expect(liveStories(ports)).toBe(liveStories({ ...ports }));
});
