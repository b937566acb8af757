import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { CallOutput } from '#core/contract/calls';
import { everyStory, type StorySearch } from '#core/search/search';
import type { Change } from '#core/story/change';
import { bringStoriesUp } from '../../../electron/handlers/bring-stories-up';
import { liveStories } from '../../../electron/handlers/live-stories';
import { searchHandlers } from '../../../electron/handlers/search';
import { editPhoto } from '../../../electron/storage/photos';
import { countUnsearched } from '../../../electron/storage/story-search';
import { publishingDesk } from '../../helpers/publishing-desk';

type Found = CallOutput<'search:stories'>;

function desk() {
  const room = publishingDesk();
  const handlers = searchHandlers(room.ports);
  const ask = async (
    step: 'first' | 'ranked',
    search: Partial<StorySearch>,
    from = 0,
    most = 50,
  ): Promise<Found> =>
    await handlers['search:stories']({
      asked: randomUUID(),
      step,
      search: { ...everyStory, ...search },
      from,
      most,
    });
  const slugs = ({ stories }: Found) => stories.map(({ story }) => story.slug);
  return {
    ...room,
    handlers,
    ask,
    /** Slugs that both steps find: the ranked ones, once it is sure that the first step finds the same. */
    find: async (words: string, search: Partial<StorySearch> = {}) => {
      const first = slugs(await ask('first', { words, ...search }));
      const ranked = slugs(await ask('ranked', { words, ...search }));
      expect([...first].sort()).toEqual([...ranked].sort());
      return ranked;
    },
    change: (story: string, ...changes: readonly Change[]) => {
      const { version } = liveStories(room.ports).open(story);
      liveStories(room.ports).append({ storyId: story, batch: randomUUID(), base: version, changes });
    },
    quietly: async () => {
      while ((await bringStoriesUp(room.ports, 16)) > 0);
    },
  };
}

test('a story is found by everything in it, and by what was typed a moment ago', async () => {
  const room = desk();
  const story = room.newStory(
    {
      slug: 'harbour-dredge-vote',
      headline: 'Council approves dredge',
      byline: 'Ines Calloway',
      deck: 'Silt will go to the flats.',
    },
    'To be written.',
  );
  room.newStory(
    { slug: 'oyster-spring', headline: 'Growers count', byline: 'Priya Nand' },
    'A warm harbour wall.',
  );
  room.addPhoto(story, 1, {
    description: 'Cranes at dusk',
    credit: 'Photo by Elin Marsh/POOL',
    persons: ['Mayor Osei'],
  });
  room.change(
    story,
    { kind: 'detail', detail: 'noteToDesk', value: 'Lawyer has read it' },
    { kind: 'detail', detail: 'tags', value: ['quays'] },
    { kind: 'detail', detail: 'section', value: 'Metro' },
  );
  for (const words of [
    'harb dred',
    'approv',
    'calloway',
    'silt flats',
    'crane',
    'elin pool',
    'osei',
    'lawyer',
    'quay',
  ])
    expect(await room.find(words), words).toContain('harbour-dredge-vote');
  expect(await room.find('section:metro')).toEqual(['harbour-dredge-vote']);
  expect(await room.find('by:nand')).toEqual(['oyster-spring']);
  expect(await room.find('"warm harbour" -silt')).toEqual(['oyster-spring']);
  expect(await room.find('-dredge')).toEqual(['oyster-spring']);
  expect(await room.find('harbour flats wall')).toEqual([]);

  room.rename(story, 'deck', 'The lighthouse has a buyer.');
  expect(await room.find('lighthouse')).toEqual(['harbour-dredge-vote']);
  expect(await room.find('silt')).toEqual([]);
});

test('slug and headline come before text, and what is marked is what was typed', async () => {
  const room = desk();
  room.newStory({ slug: 'harbour-dues', headline: 'Dues rise' }, 'Nothing else.');
  room.clock.now += 1_000;
  room.newStory({ slug: 'oyster-spring', headline: 'Growers count' }, 'From the harbour wall to the flats.');
  for (const step of ['first', 'ranked'] as const) {
    const { stories } = await room.ask(step, { words: 'harb' });
    expect(stories.map(({ story }) => story.slug)).toEqual(['harbour-dues', 'oyster-spring']);
    expect(stories[0]).toMatchObject({ slugMarks: [{ start: 0, end: 4 }], headlineMarks: [], snippet: null });
    expect(stories[1]?.snippet).toEqual({
      field: 'text',
      text: 'From the harbour wall to the flats.',
      marks: [{ start: 9, end: 13 }],
    });
  }
  expect((await room.ask('ranked', { words: 'harb' })).total).toBe(2);
});

test('without words it is everything, the last written in first; so is the newest order', async () => {
  const room = desk();
  const slugs = ['one', 'two', 'three'];
  const [first = ''] = slugs.map((slug) => {
    room.clock.now += 1_000;
    return room.newStory({ slug });
  });
  expect(await room.find('')).toEqual(['three', 'two', 'one']);
  expect(await room.ask('ranked', { words: '' }, 0, 2)).toMatchObject({ total: 3, isWeighed: true });
  room.clock.now += 1_000;
  room.rename(first, 'deck', 'A deck');
  expect(await room.find('')).toEqual(['one', 'three', 'two']);
  expect(await room.find('night', { order: 'newest' })).toEqual(['one', 'three', 'two']);
});

test('stories are narrowed down by what was chosen and by what was typed', async () => {
  const room = desk();
  const { db } = room.ports.desk;
  const add = (slug: string, more: Readonly<Record<string, string>>, day: number) => {
    room.clock.now = Date.UTC(2026, 10, day, 12);
    const story = room.newStory({ slug });
    room.change(story, { kind: 'detail', detail: 'language', value: more['language'] ?? '' });
    db.prepare('UPDATE story SET state = ?, section = ?, assignee = ?, embargo = ? WHERE id = ?').run(
      more['state'] ?? 'draft',
      more['section'] ?? '',
      more['assignee'] ?? '',
      more['embargo'] ?? null,
      story,
    );
  };
  const until = (instant: number) =>
    JSON.stringify({ until: { wall: '', zone: '', instant }, source: '', lifted: null });
  add(
    'held',
    { state: 'held', section: 'Metro', language: 'en-GB', embargo: until(Date.UTC(2026, 10, 5)) },
    2,
  );
  add('ready', { state: 'ready', section: 'Metro', assignee: 'Priya Nand' }, 3);
  add('killed', { state: 'killed', language: 'fr', embargo: until(Date.UTC(2027, 0, 1)) }, 4);
  room.clock.now = Date.UTC(2026, 11, 1);

  expect(await room.find('', { states: ['held', 'killed'] })).toEqual(['killed', 'held']);
  expect(await room.find('ferry', { section: 'Metro' })).toEqual(['ready', 'held']);
  expect(await room.find('', { person: 'Priya Nand' })).toEqual(['ready']);
  expect(await room.find('', { person: 'ana roth', language: 'en' })).toEqual(['held']);
  expect(await room.find('', { isEmbargoed: true })).toEqual(['killed']);
  expect(await room.find('has:embargo')).toEqual(['killed']);
  expect(await room.find('', { from: '2026-11-03', until: '2026-11-03' })).toEqual(['ready']);
  expect(await room.find('', { until: '2026-11-02' })).toEqual(['held']);
  expect(await room.find('state:held ferry')).toEqual(['held']);
  expect(await room.find('state:held', { states: ['ready'] })).toEqual([]);
  expect((await room.handlers['search:choices']({})).people).toEqual(['Priya Nand']);
});

test('pages of what was found follow one another, however many there are', async () => {
  const room = desk();
  for (let count = 0; count < 7; count += 1) room.newStory({ slug: `tide-${count}` });
  await room.quietly();
  const pages = await Promise.all([0, 3, 6].map((from) => room.ask('ranked', { words: 'tide' }, from, 3)));
  expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
  const found = pages.flatMap(({ stories }) => stories.map(({ story }) => story.slug));
  expect(new Set(found).size).toBe(7);
});

test('a credit that is edited is found at once, the old one is not, and the story is no newer for it', async () => {
  const room = desk();
  const story = room.newStory({ slug: 'old' });
  const photo = room.addPhoto(story, 1, { credit: 'Photo by Ann Lee' });
  liveStories(room.ports).settle();
  room.clock.now += 1_000;
  room.newStory({ slug: 'new' });
  expect(await room.find('lee')).toEqual(['old']);
  editPhoto(room.ports.desk.db, photo, { fields: { credit: 'Photo by Bo Ek' } });
  expect(await room.find('lee')).toEqual([]);
  expect(await room.find('credit:ek')).toEqual(['old']);
  expect(await room.find('')).toEqual(['new', 'old']);
});

test('a story that is written in while it is read is read again', async () => {
  const room = desk();
  const story = room.newStory({ slug: 'tide' });
  const bringing = bringStoriesUp(room.ports, 16);
  room.write(story, 'The lighthouse.');
  await bringing;
  expect(await room.find('lighthouse')).toEqual(['tide']);
  expect(countUnsearched(room.ports.desk.db)).toBe(0);
});

test('a desk from before is searched while it is still being read, the newest stories first', async () => {
  const room = desk();
  for (let count = 0; count < 20; count += 1) {
    room.clock.now += 1_000;
    room.newStory({ slug: `tide-${count}` });
  }
  const first = await room.ask('first', { words: 'tide' });
  expect(first.unread).toBe(16);
  expect(first.stories.map(({ story }) => story.slug)).toEqual(['tide-19', 'tide-18', 'tide-17', 'tide-16']);
  await room.quietly();
  expect(await room.find('tide')).toHaveLength(20);
});

test('a question nobody waits for any more ends, and the next is answered', async () => {
  const room = desk();
  room.newStory({ slug: 'tide' });
  const asked = randomUUID();
  const asking = room.handlers['search:stories']({
    asked,
    step: 'ranked',
    search: { ...everyStory, words: 'tide' },
    from: 0,
    most: 5,
  });
  await room.handlers['search:leave']({ asked });
  await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
  expect(await room.find('tide')).toEqual(['tide']);
});

const hostile = [
  '"',
  "'",
  '""',
  '*',
  '"*',
  'a*b',
  '(',
  ')',
  'NEAR(',
  'NEAR(a b, 2)',
  'a AND',
  'OR',
  'NOT',
  'AND AND',
  'a OR b NOT',
  '^a',
  'a^',
  '{slug}:',
  '{slug text} : a',
  '-',
  '--',
  '+a',
  ':',
  'slug:',
  'slug:"',
  'rowid:1',
  'a:b:c',
  '\u0000',
  'a\u0000b',
  '; DROP TABLE story;--',
  "' OR 1=1 --",
  '%',
  '_',
  '\\',
  '../../etc',
  '🔥',
  '👩‍👩‍👧',
  '\u202Eevil\u202C',
  'مرحبا',
  'שלום',
  '田中',
  '\ud800',
  '\ufeff',
  'ﬁ',
  'İstanbul',
  'ß',
  '\u0301',
  'x'.repeat(10_000),
  'ha '.repeat(3_300),
  '"'.repeat(10_000),
  '-a '.repeat(3_000),
];

test('nothing that can be typed is an error', async () => {
  const room = desk();
  const text = hostile.filter((each) => each.length < 60 && !each.includes('\u0000')).join(' ');
  room.newStory({ slug: 'naughty', headline: 'Of strings', deck: text }, text);
  await room.quietly();
  for (const words of hostile)
    for (const step of ['first', 'ranked'] as const) {
      const { stories } = await room.ask(step, { words });
      expect(stories.length).toBeLessThanOrEqual(1);
    }
  for (const words of ['مرحبا', 'שלום', '田', 'evil', 'istanbul', 'ss'])
    expect(await room.find(words)).toEqual(['naughty']);
});

test('a search is kept under its name, renamed, forgotten, and had back', async () => {
  const { handlers, told } = desk();
  const saved = {
    id: randomUUID(),
    name: 'Held in Metro',
    search: { ...everyStory, states: ['held' as const] },
  };
  const list = async () => (await handlers['search:saved']({})).searches;
  await handlers['search:save'](saved);
  await handlers['search:save']({ ...saved, name: 'Held' });
  expect(await list()).toEqual([{ ...saved, name: 'Held' }]);
  await handlers['search:forget']({ id: saved.id });
  expect(await list()).toEqual([]);
  await handlers['search:save'](saved);
  expect(await list()).toEqual([saved]);
  expect(told.filter((each) => each.startsWith('search:changed'))).toHaveLength(4);
});

test('the desk can be closed while something is searched', async () => {
  const room = desk();
  room.newStory({ slug: 'tide' });
  onTestFinished(() => room.ports.desk.close());
  const asking = room.ask('ranked', { words: 'tide' });
  room.ports.desk.close();
  await expect(asking).rejects.toThrow();
});
