import { expect, test } from 'vitest';
import { dayAround } from '#core/time/wall-date';
import { decisionHandlers } from '../../../electron/handlers/desk-decisions';
import { deskListHandlers } from '../../../electron/handlers/desk-list';
import { publishingDesk } from '../../helpers/publishing-desk';

const everything = {
  tab: 'all',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'due',
} as const;

/** A desk at noon UTC of 1 December 2026: two due that day, one later, two without a time, one spiked. */
async function deskOfSix() {
  const { newStory, ports, clock } = publishingDesk();
  const { 'desk:plan': plan, 'desk:move': move } = decisionHandlers(ports);
  const named = (slug: string) => newStory({ slug, byline: 'Tomás Brandt' });
  const due = async (slug: string, wall: string) => {
    const story = named(slug);
    await plan({ stories: [story], plan: { due: { wall, zone: 'UTC' } } });
    return story;
  };
  const late = await due('late', '2026-12-01T11:00');
  const next = await due('next', '2026-12-01T18:00');
  const later = await due('later', '2026-12-02T00:00');
  const undated = named('undated');
  const newest = named('newest');
  const spiked = named('spiked');
  await move({ stories: [spiked], to: 'spiked', note: '' });
  const day = dayAround(clock.now, 'UTC');
  return { list: deskListHandlers(ports), day, stories: { late, next, later, undated, newest, spiked } };
}

test('the desk in the order of due times falls into groups, whose counts are those of its rows', async () => {
  const { list, day } = await deskOfSix();
  expect(await list['desk:groups']({ search: everything, day })).toEqual({
    dueToday: 2,
    later: 1,
    undated: 2,
    doneToday: 1,
    over: 0,
    late: 1,
    nextDue: Date.UTC(2026, 11, 1, 18),
  });
  const tomorrow = dayAround(day.to, 'UTC');
  expect(await list['desk:groups']({ search: everything, day: tomorrow })).toMatchObject({
    dueToday: 3,
    doneToday: 0,
    over: 1,
  });
});

test('every story is at the place that is said of it, in every order and under every filter', async () => {
  const { list, stories } = await deskOfSix();
  for (const order of ['due', 'saved', 'slug', 'priority', 'state'] as const)
    for (const words of ['', 'lat', 'tomas']) {
      const search = { ...everything, order, words };
      const found = (await list['desk:list']({ search, from: 0, most: 100 })).stories.map(({ id }) => id);
      for (const story of Object.values(stories)) {
        const at = found.indexOf(story);
        expect((await list['desk:place']({ search, story })).place).toBe(at < 0 ? null : at);
      }
    }
});

test('words are found whatever their accents and case', async () => {
  const { list } = await deskOfSix();
  const count = async (words: string) =>
    (await list['desk:list']({ search: { ...everything, words }, from: 0, most: 1 })).total;
  expect(await count('TOMAS')).toBe(6);
  expect(await count('tomás LÁTE')).toBe(2);
  expect(await count('tomas%')).toBe(0);
});
