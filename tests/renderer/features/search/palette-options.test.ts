import { expect, test } from 'vitest';
import type { FoundStory } from '#core/search/search';
import { actions, whyNot } from '../../../../renderer/app/actions';
import { shortcutGroups } from '../../../../renderer/app/shortcuts';
import {
  paletteSections,
  readTyped,
  type Gathered,
  type PaletteOption,
} from '../../../../renderer/features/search/palette/palette-options';

const found = (slug: string, isInSlug = true): FoundStory => ({
  story: { id: slug, slug } as FoundStory['story'], // nothing else of it is looked at
  slugMarks: isInSlug ? [{ start: 0, end: 4 }] : [],
  headlineMarks: [],
  snippet: null,
});
const offered = [
  { name: 'Back', keys: 'Alt+ArrowLeft', where: 'Anywhere', why: 'There is nowhere to go back to' },
  { name: 'Bold', keys: 'Mod+B', where: 'Story', why: '' },
  { name: 'Export', keys: 'Mod+E', where: 'Desk and story', why: '' },
] as const;
const sections = (typed: string, more: Partial<Gathered> = {}) =>
  paletteSections({ typed: readTyped(typed), stories: [], photos: [], actions: offered, ...more }).map(
    ({ name, options }) => [name, options.map(nameOf)] as const,
  );
const nameOf = (option: PaletteOption): string => (option.kind === 'action' ? option.action.name : option.id);

test('stories come first, then what can be done with the one found by its slug, and with the words', () => {
  expect(sections('harb', { stories: [found('harbour-vote'), found('oysters', false)] })).toEqual([
    ['Stories', ['story-harbour-vote', 'story-oysters']],
    ['Do', ['new-story', 'schedule-harbour-vote', 'export-harbour-vote']],
  ]);
  expect(sections('harb', { stories: [found('oysters', false)] })[1]).toEqual(['Do', ['new-story']]);
});

test('a > asks for actions alone, by the beginnings of their words; those that cannot be done come last', () => {
  expect(sections('>b', { stories: [found('harbour-vote')] })).toEqual([['Do', ['Bold', 'Back']]]);
  expect(sections('> zz')).toEqual([]);
});

test('a # asks for slugs alone', () => {
  expect(sections('#bold', { stories: [found('bold-move')] })).toEqual([
    ['Stories', ['story-bold-move']],
    ['Do', ['new-story']],
  ]);
});

test('with nothing typed there is no story to be made of it', () => {
  expect(sections('  ')).toEqual([['Do', ['Bold', 'Export', 'Back']]]);
});

test('every action has a name of its own where it works, and a key the shortcuts show', () => {
  const names = actions.map(({ name, where }) => `${where}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
  const shown = new Set(shortcutGroups.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys)));
  expect(actions.filter(({ keys }) => !shown.has(keys))).toEqual([]);
});

test('what cannot be done at a place says how it can', () => {
  const why = (name: string, view: 'desk' | 'story' | 'photos' | 'settings') => {
    const action = actions.find((each) => each.name === name);
    if (!action) throw new Error(`No action ${name}`);
    const route = (view === 'story' ? { view, id: '' } : { view }) as Parameters<typeof whyNot>[1]['route'];
    return whyNot(action, { route, canGo: { back: false, forward: true } });
  };
  expect(why('Bold', 'story')).toBe('');
  expect(why('Bold', 'desk')).toBe('Open a story first');
  expect(why('Export', 'desk')).toBe('');
  expect(why('Export', 'settings')).not.toBe('');
  expect(why('New story', 'settings')).toBe('');
  expect(why('Back', 'story')).not.toBe('');
  expect(why('Forward', 'story')).toBe('');
});
