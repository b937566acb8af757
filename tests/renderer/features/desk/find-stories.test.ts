import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StorySummary } from '#core/story/story';
import { findStories } from '../../../../renderer/features/desk/find-stories';
import { homely } from '../../../../renderer/features/desk/homely';
import { moveSelection } from '../../../../renderer/features/desk/move-selection';

const story = (fields: Partial<StorySummary>): StorySummary => ({
  id: 'id',
  slug: '',
  headline: '',
  byline: '',
  state: 'draft',
  publication: null,
  wordCount: 0,
  leadPhoto: null,
  version: 0,
  createdAt: 0,
  savedAt: 0,
  ...fields,
});

test('every word must be found, in any of slug, headline and byline, whatever its accents and case', () => {
  const stories = [story({ slug: 'cafe-fire', headline: 'Brand im Café', byline: 'Zoë Öztürk' })];
  for (const words of ['café', 'CAFE fire', 'ozturk brand', '  zoe  ', ''])
    expect(findStories(stories, { tab: 'all', words })).toHaveLength(1);
  for (const words of ['cafe flood', 'zoey']) expect(findStories(stories, { tab: 'all', words })).toEqual([]);
});

test('a tab shows the stories of its state and no others', () => {
  const stories = [
    story({ id: 'a' }),
    story({ id: 'b', state: 'scheduled' }),
    story({ id: 'c', state: 'published' }),
  ];
  const ids = (tab: 'all' | 'scheduled') => findStories(stories, { tab, words: '' }).map(({ id }) => id);
  expect([ids('all'), ids('scheduled')]).toEqual([['a', 'b', 'c'], ['b']]);
});

test('no key ever moves the selection out of the list', () => {
  const keys = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'j',
    'k',
    'J',
    'K',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'x',
  );
  fc.assert(
    fc.property(
      keys,
      fc.integer({ min: 1, max: 50 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 20 }),
      (key, count, at, page) => {
        const from = Math.min(at - 1, count - 1);
        const to = moveSelection(key, from, count, page);
        if (key === 'x') expect(to).toBeNull();
        else expect(to).toSatisfy((index: number) => Number.isInteger(index) && index >= 0 && index < count);
      },
    ),
  );
});

test.each([
  ['ArrowDown', -1, 0],
  ['j', 3, 4],
  ['k', 3, 2],
  ['PageDown', 3, 8],
  ['PageUp', 3, 0],
  ['Home', 3, 0],
  ['End', 3, 9],
])('%s from %i goes to %i', (key, from, to) => {
  expect(moveSelection(key, from, 10, 5)).toBe(to);
});

test.each([
  ['/home/ines/.local/share/Nutgraf', '~/.local/share/Nutgraf'],
  ['/Users/ines/Library/Nutgraf', '~/Library/Nutgraf'],
  ['C:\\Users\\Ines\\AppData\\Nutgraf', '~\\AppData\\Nutgraf'],
  ['/root/desk', '~/desk'],
  ['/home/ines', '~'],
  ['/srv/home/desk', '/srv/home/desk'],
  ['/rootless/desk', '/rootless/desk'],
])('%s is named %s', (folder, named) => {
  expect(homely(folder)).toBe(named);
});
