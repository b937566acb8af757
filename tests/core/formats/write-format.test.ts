import { expect, test } from 'vitest';
import type { SelectionFormat, StoryFormat } from '#core/formats/format';
import { findFormat } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { testEdition, testTools, textOf } from '../../helpers/edition';

const facts = {
  id: 'telex',
  name: 'Telex',
  description: '',
  extension: 'txt',
  group: 'Agencies',
  showsSuggestions: false,
} as const;
const tools = testTools();
const file = (name: string, text: string) => ({ name, mediaType: 'text/plain', bytes: tools.utf8(text) });
const titled = (headline: string) => testEdition({ fields: { headline, slug: 'ferry' } });

const single: StoryFormat = {
  ...facts,
  takes: 'one',
  write: ({ content }) =>
    Promise.resolve({
      files: [file('ferry.txt', content.fields.headline), file('photos/one.jpg', 'picture')],
      warnings: ['Telex has no pictures.', content.fields.headline],
    }),
  validate: (files) => Promise.resolve(files.map(({ name }) => `${name} is too long for telex.`)),
};

test('each story is written for itself: none takes another’s name, and shared photos stand once', async () => {
  const written = await writeFormat(single, [titled('One'), titled('Two'), titled('Three')], tools);
  expect(written.files.map((each) => [each.name, textOf(each)])).toEqual([
    ['ferry.txt', 'One'],
    ['photos/one.jpg', 'picture'],
    ['ferry-2.txt', 'Two'],
    ['ferry-3.txt', 'Three'],
  ]);
  expect(written.warnings.slice(0, 3)).toEqual(['ferry: Telex has no pictures.', 'ferry: One', 'ferry: Two']);
  expect(written.faults).toHaveLength(4);
});

test('a selection is written together, in the order given', async () => {
  const selection: SelectionFormat = {
    ...facts,
    takes: 'many',
    write: (editions) => ({
      files: [file('feed.txt', editions.map(({ content }) => content.fields.headline).join('\n'))],
      warnings: [],
    }),
  };
  const written = await writeFormat(selection, [titled('Two'), titled('One')], tools);
  expect(written.files.map(textOf)).toEqual(['Two\nOne']);
  expect(written.faults).toEqual([]);
});

test('others have their turn before each story and before what was written is checked', async () => {
  const done: string[] = [];
  const watched: StoryFormat = {
    ...single,
    write: (edition, given) => {
      done.push('story');
      return single.write(edition, given);
    },
    validate: () => {
      done.push('check');
      return [];
    },
  };
  const nextTurn = () => Promise.resolve(void done.push('turn'));
  await writeFormat(watched, [titled('One'), titled('Two')], { ...tools, nextTurn });
  expect(done.join(' ')).toMatch(/^turn story turn story (?:turn )+check$/u);
});

test.each(['wxr', 'ghost', 'rss', 'atom', 'json-feed'])(
  'others have their turn with each story of a file of many: %s',
  async (id) => {
    const format = findFormat(id);
    if (!format) throw new Error(id);
    const many = Array.from({ length: 20 }, (_, index) => titled(`Story ${index}`));
    let turns = 0;
    await writeFormat(format, many, { ...tools, nextTurn: () => Promise.resolve(void (turns += 1)) });
    expect(turns).toBeGreaterThanOrEqual(many.length);
  },
);
