import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedByline } from '#core/story/byline';
import type { BylineManner } from '#core/story/byline/manner';
import { readByline } from '#core/story/byline/read-byline';
import { authorsToKeep, writeByline } from '#core/story/byline/write-byline';
import type { BylineAuthor } from '#core/story/details';
import { arbitraryText } from '../../../helpers/arbitrary-document';

const by = (name: string, organisation = '', role = ''): BylineAuthor => ({ name, role, organisation });
const owns: BylineManner = { organisation: 'owns', role: 'unsaid' };
const follows: BylineManner = { organisation: 'follows', role: 'unsaid' };
const unsaid: BylineManner = { organisation: 'unsaid', role: 'unsaid' };
const withRole: BylineManner = { organisation: 'follows', role: 'follows' };

test.each<[string, readonly BylineAuthor[], BylineManner]>([
  ['', [], owns],
  ['By Mara Lind', [by('Mara Lind')], follows],
  ['By Mara Lind and Jon Hale', [by('Mara Lind'), by('Jon Hale')], follows],
  ['By Mara Lind, Jon Hale and Ana Ruiz', [by('Mara Lind'), by('Jon Hale'), by('Ana Ruiz')], follows],
  ['OAN’s James Meyers', [by('James Meyers', 'OAN')], owns],
  ['The Times’ Tobias Wren', [by('Tobias Wren', 'The Times')], owns],
  ['OAN’s James Meyers and Mara Lind', [by('James Meyers', 'OAN'), by('Mara Lind', 'OAN')], owns],
  ['OAN’s James Meyers and AP’s Jon Hale', [by('James Meyers', 'OAN'), by('Jon Hale', 'AP')], owns],
  ['By Mara Lind and OAN’s James Meyers', [by('Mara Lind'), by('James Meyers', 'OAN')], owns],
  ['OAN’s James Meyers; Mara Lind', [by('James Meyers', 'OAN'), by('Mara Lind')], owns],
  ['By Mara Lind, Harbour Daily', [by('Mara Lind', 'Harbour Daily')], follows],
  [
    'By Mara Lind and Jon Hale, Harbour Daily',
    [by('Mara Lind', 'Harbour Daily'), by('Jon Hale', 'Harbour Daily')],
    follows,
  ],
  ['By Mara Lind, Harbour Daily; Jon Hale', [by('Mara Lind', 'Harbour Daily'), by('Jon Hale')], follows],
  ['By Mara Lind; Jon Hale, AP', [by('Mara Lind'), by('Jon Hale', 'AP')], follows],
  ['By Mara Lind', [by('Mara Lind', 'AP', 'Metro reporter')], unsaid],
  ['By Mara Lind, Metro reporter, AP', [by('Mara Lind', 'AP', 'Metro reporter')], withRole],
  [
    'By Mara Lind; Jon Hale contributed reporting',
    [by('Mara Lind'), by('Jon Hale', '', 'contributed reporting')],
    follows,
  ],
  [
    'By Mara Lind; Jon Hale of AP and Ana Ruiz contributed reporting',
    [
      by('Mara Lind'),
      by('Jon Hale', 'AP', 'contributed reporting'),
      by('Ana Ruiz', '', 'contributed reporting'),
    ],
    follows,
  ],
  ['Jon Hale contributed reporting', [by('Jon Hale', '', 'contributed reporting')], follows],
  ['By The Associated Press and Reuters', [by('The Associated Press'), by('Reuters')], follows],
  // A comma would make the agency her employer.
  ['By Mara Lind; Reuters; AP', [by('Mara Lind'), by('Reuters'), by('AP')], follows],
])('%j is printed for its authors, and names them again', (printed, authors, manner) => {
  const line = writeByline(authors, manner);
  expect(printedByline(line)).toBe(printed);
  expect(readByline(line, authorsToKeep(authors)).authors).toEqual(authors);
  expect(readByline(printedByline(line), authorsToKeep(authors)).authors).toEqual(authors);
});

describe('a byline that is read', () => {
  test.each<[string, readonly BylineAuthor[]]>([
    [
      'Mara Lind and Jon Hale. Ana Ruiz contributed reporting.',
      [by('Mara Lind'), by('Jon Hale'), by('Ana Ruiz', '', 'contributed reporting')],
    ],
    ['J. R. Lind Jr. Ana Ruiz contributed.', [by('J. R. Lind Jr. Ana Ruiz', '', 'contributed')]],
    ['Mara Lind of Reuters and Jon Hale', [by('Mara Lind', 'Reuters'), by('Jon Hale')]],
    ['Mara Lind, Chief Correspondent, BBC', [by('Mara Lind', 'BBC', 'Chief Correspondent')]],
    ['Mara Lind, Research and Culture Editor', [by('Mara Lind', '', 'Culture Editor')]],
    ['CBS’ Jane Doe', [by('Jane Doe', 'CBS')]],
    ['From staff reports', []],
  ])('%j', (line, authors) => {
    expect(readByline(line).authors).toEqual(authors);
  });

  test('says how it names organisations and roles', () => {
    const manner = (line: string, known: readonly BylineAuthor[] = []) => readByline(line, known).manner;
    expect(manner('OAN’s James Meyers')).toEqual(owns);
    expect(manner("OAN's James Meyers")).toEqual(owns);
    expect(manner('James Meyers, OAN')).toEqual(follows);
    expect(manner('James Meyers', [by('James Meyers', 'OAN')])).toEqual(unsaid);
    expect(manner('James Meyers, Staff Writer')).toEqual(withRole);
  });

  test('keeps roles and organisations of names that are still there, and lets the others go', () => {
    const known = [by('Mara Lind', 'AP', 'reporter'), by('Jon Hale', 'BBC', 'editor')];
    expect(readByline('Mara  lind and Ana Ruiz', known).authors).toEqual([
      by('Mara lind', 'AP', 'reporter'),
      by('Ana Ruiz'),
    ]);
    expect(readByline('Mara Lind, Reuters', known).authors).toEqual([by('Mara Lind', 'Reuters', 'reporter')]);
  });
});

const word = fc.constantFrom(
  'Mara',
  'Jón',
  'Ana',
  'Lind',
  'O’Brien',
  'Ruiz',
  'Hale',
  'Wren',
  'Élise',
  'Núñez',
);
const name = fc.tuple(word, word).map((words) => words.join(' '));
const strange = fc.constantFrom(
  'Simon and Schuster',
  'Wren, Hale & Sons',
  'Blue Kettle',
  'Foreign Affairs',
  'Duke of Hale',
);
const author = fc.record({
  name: fc.oneof(
    { weight: 4, arbitrary: name },
    { weight: 1, arbitrary: fc.constantFrom('AP', 'The Associated Press') },
  ),
  organisation: fc.oneof(
    fc.constant(''),
    fc.constantFrom('OAN', 'Harbour Daily', 'The Times', 'Reuters'),
    strange,
  ),
  role: fc.constantFrom(
    '',
    'Metro reporter',
    'editor',
    'boat builder',
    'Chief, Europe',
    'contributed reporting',
    'contributed from Oslo',
  ),
});
const distinctAuthors = fc.uniqueArray(author, { maxLength: 5, selector: (each) => each.name });
const manner = fc.record({
  organisation: fc.constantFrom('owns', 'follows', 'unsaid'),
  role: fc.constantFrom('follows', 'unsaid'),
}) satisfies fc.Arbitrary<BylineManner>;
const helped = ({ role }: BylineAuthor) => role.startsWith('contributed');
const inOrder = (authors: readonly BylineAuthor[]) => {
  const roles = [...new Set(authors.filter(helped).map(({ role }) => role))];
  return [...authors].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
};

test('what is written reads as the same authors in any manner, with and without "By"', () => {
  fc.assert(
    fc.property(distinctAuthors, manner, (authors, how) => {
      const line = writeByline(authors, how);
      expect(readByline(line, authorsToKeep(authors)).authors).toEqual(inOrder(authors));
      expect(readByline(printedByline(line), authorsToKeep(authors)).authors).toEqual(inOrder(authors));
      expect(writeByline(readByline(line, authorsToKeep(authors)).authors, how)).toBe(line);
    }),
    { numRuns: 2_000 },
  );
});

test('people of known houses read the same with nothing known of them', () => {
  const plain = fc.record({
    name,
    organisation: fc.constantFrom('', 'OAN', 'Harbour Daily', 'The Times', 'Reuters'),
    role: fc.constantFrom('', 'contributed reporting'),
  });
  const people = fc.uniqueArray(plain, { minLength: 1, maxLength: 5, selector: (each) => each.name });
  fc.assert(
    fc.property(people, fc.constantFrom(owns, follows), (authors, how) => {
      expect(readByline(writeByline(authors, how)).authors).toEqual(inOrder(authors));
    }),
    { numRuns: 2_000 },
  );
});

test('any line can be read, and any authors written', () => {
  const anyone = fc.record({ name: arbitraryText, role: arbitraryText, organisation: arbitraryText });
  fc.assert(
    fc.property(arbitraryText, fc.array(anyone, { maxLength: 4 }), manner, (line, authors, how) => {
      expect(readByline(line, authors).authors.every((each) => typeof each.name === 'string')).toBe(true);
      expect(typeof writeByline(authors, how)).toBe('string');
    }),
  );
});
