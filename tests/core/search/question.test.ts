import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion, type SearchTerm } from '#core/search/question';

const term = (words: string, more: Partial<SearchTerm> = {}): SearchTerm => ({
  words: words.split(' '),
  isOpen: true,
  field: null,
  ...more,
});

test('words are beginnings, quoted words stand together, a minus takes away', () => {
  expect(readQuestion('Harb dredge "nine hours" -lock')).toMatchObject({
    wanted: [term('harb'), term('dredge'), term('nine hours', { isOpen: false })],
    unwanted: [term('lock', { isOpen: false })],
  });
});

test('a quote that is still being typed is open at its end; curly quotes are quotes', () => {
  expect(readQuestion('"nine ho').wanted).toEqual([term('nine ho')]);
  expect(readQuestion('“nine hours”').wanted).toEqual([term('nine hours', { isOpen: false })]);
});

test('a name with a colon says where; a name that is none is a word', () => {
  expect(readQuestion('slug:harb by:calloway credit:"ann lee" Re:invent').wanted).toEqual([
    term('harb', { field: 'slug' }),
    term('calloway', { field: 'people' }),
    term('ann lee', { field: 'credits', isOpen: false }),
    term('re invent'),
  ]);
  expect(readQuestion('-caption:crane').unwanted).toEqual([
    term('crane', { field: 'captions', isOpen: false }),
  ]);
});

test('a hash in front asks for slugs alone', () => {
  expect(readQuestion(' #harb vote').wanted).toEqual([
    term('harb', { field: 'slug' }),
    term('vote', { field: 'slug' }),
  ]);
});

test('a slug or a name with signs in it is words one after another', () => {
  expect(readQuestion('harbour-dredge O’Neill').wanted).toEqual([term('harbour dredge'), term('o neill')]);
});

test('states, languages and embargoes narrow down and are no words', () => {
  expect(readQuestion('state:pub lang:en-G has:embargo dredge')).toEqual({
    wanted: [term('dredge')],
    unwanted: [],
    states: ['published'],
    language: 'en-g',
    isEmbargoed: true,
  });
  expect(readQuestion('state:nonsense').wanted).toEqual([term('state nonsense')]);
  expect(readQuestion('state:')).toMatchObject({ wanted: [], states: [] });
});

test('signs alone ask for everything', () => {
  for (const typed of ['', '   ', '"', '""', '-', '*', '():^', 'NULL'.slice(4), '👩‍🚒 🔥', '\u0000'])
    expect(readQuestion(typed)).toMatchObject({ wanted: [], unwanted: [] });
});

const anything = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x7f })), {
    maxLength: 120,
  })
  .map((codes) => String.fromCodePoint(...codes));

test('whatever is typed is understood, and never as more than can be looked for', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { wanted, unwanted } = readQuestion(typed);
      const words = [...wanted, ...unwanted].flatMap((each) => each.words);
      expect(words.length).toBeLessThanOrEqual(48);
      expect(words.filter((word) => !/^[\p{L}\p{N}\p{Co}\p{M}]+$/u.test(word))).toEqual([]);
    }),
  );
  expect(readQuestion('harbour '.repeat(1_250)).wanted).toHaveLength(24);
  expect(readQuestion('x'.repeat(10_000)).wanted).toHaveLength(1);
});
