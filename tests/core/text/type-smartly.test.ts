import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quoteSigns } from '#core/text/quote-signs';
import { typeSmartly } from '#core/text/type-smartly';
import { typedByHand } from './typed-by-hand';

const english: readonly (readonly [typed: string, printed: string])[] = [
  // Double quotation marks.
  ['"Yes"', '“Yes”'],
  ['She said "yes".', 'She said “yes”.'],
  ['"Yes," she said.', '“Yes,” she said.'],
  ['He said, "No."', 'He said, “No.”'],
  ['"Why?" he asked. "Why now?"', '“Why?” he asked. “Why now?”'],
  ['the so-called "fix"', 'the so-called “fix”'],
  ['non-"essential" work', 'non-“essential” work'],
  ['("quoted")', '(“quoted”)'],
  ['["quoted"]', '[“quoted”]'],
  ['"a" and "b"', '“a” and “b”'],
  ['he said:"No"', 'he said:“No”'],
  ['and/"or"', 'and/“or”'],
  ['"1984"', '“1984”'],
  ['a "99" ice', 'a “99” ice'],
  ['"Wait…"', '“Wait…”'],
  ['"Wait ..."', '“Wait ...”'],
  ['"What!"', '“What!”'],
  ['word"word', 'word”word'],
  ['\t"in"', '\t“in”'],
  // Nested.
  ['"He said \'no\' to me"', '“He said ‘no’ to me”'],
  ['"\'No,\' he said"', '“‘No,’ he said”'],
  ['"She shouted \'fire\'"', '“She shouted ‘fire’”'],
  ['\'He said "no"\'', '‘He said “no”’'],
  ['"\'tis"', '“’tis”'],
  // Dashes before and after.
  ['word--"word"', 'word—“word”'],
  ['"I was--"', '“I was—”'],
  ['"I was -- "', '“I was — “'],
  ["now--'now'", 'now—‘now’'],
  // Apostrophes.
  ["don't", 'don’t'],
  ["O'Neill", 'O’Neill'],
  ["d'Artagnan", 'd’Artagnan'],
  ["the Times'", 'the Times’'],
  ["the boys' bikes", 'the boys’ bikes'],
  ["Ines's", 'Ines’s'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["rock-'n'-roll", 'rock-’n’-roll'],
  ["Guns N' Roses", 'Guns N’ Roses'],
  ["'tis the season", '’tis the season'],
  ["'Tis the season", '’Tis the season'],
  ["'twas ever thus", '’twas ever thus'],
  ["'twasn't me", '’twasn’t me'],
  ["go get 'em", 'go get ’em'],
  ["'til dawn", '’til dawn'],
  ["'tissue'", '‘tissue’'],
  ["'employees'", '‘employees’'],
  ["'no'", '‘no’'],
  ["'empty' chairs", '‘empty’ chairs'],
  ["the '90s", 'the ’90s'],
  ["the '20s were loud", 'the ’20s were loud'],
  ["the 1990's", 'the 1990’s'],
  ["('80s music)", '(’80s music)'],
  ['"\'70s"', '“’70s”'],
  ["class of '98", 'class of ’98'],
  ["summer '69", 'summer ’69'],
  ["in '47 and since '48", 'in ’47 and since ’48'],
  ["May '68", 'May ’68'],
  ["in '200 homes'", 'in ‘200 homes’'],
  ["Mayor: '10 dead'", 'Mayor: ‘10 dead’'],
  ["'10 dead' in blast", '‘10 dead’ in blast'],
  ["Council says '3 in 10' wait", 'Council says ‘3 in 10’ wait'],
  ["'Rock' and 'roll'", '‘Rock’ and ‘roll’'],
  // Feet and inches.
  ['5\'10"', '5\'10"'],
  ['is 6\'2" tall', 'is 6\'2" tall'],
  ['"He is 6\'2""', '“He is 6\'2"”'],
  ['a 12" ruler', 'a 12" ruler'],
  ["a 6' wall", "a 6' wall"],
  ['a 5½" screen', 'a 5½" screen'],
  ['6\' 10½"', '6\' 10½"'],
  // Dashes.
  ['a--b', 'a—b'],
  ['a -- b', 'a — b'],
  ['a - b', 'a - b'],
  ['well-known', 'well-known'],
  ['1990-95', '1990-95'],
  ['pages 12-14', 'pages 12-14'],
  ['a---b', 'a—-b'],
  // Left alone.
  ['so ... on', 'so ... on'],
  ['so . . . on', 'so . . . on'],
  ["https://a.example/it's", "https://a.example/it's"],
  ['https://a.example/a--b', 'https://a.example/a--b'],
  ['www.a.example/"x"', 'www.a.example/"x"'],
  ["o'neill@a.example/'", "o’neill@a.example/'"],
  ["a @handle's post", 'a @handle’s post'],
  ['2 < 3 > 1', '2 < 3 > 1'],
];

const others: readonly (readonly [language: string, typed: string, printed: string])[] = [
  ['de', '"Nein", sagte er', '„Nein“, sagte er'],
  ['de', '"Er sagte \'nein\'"', '„Er sagte ‚nein‘“'],
  ['de', '"\'Nein\'"', '„‚Nein‘“'],
  ['de', "geht's", 'geht’s'],
  ['de-CH', '"Nein"', '«Nein»'],
  ['de_AT', '"Nein"', '„Nein“'],
  ['fr', '"Non"', '«\u00a0Non\u00a0»'],
  ['fr', '"Non "', '«\u00a0Non\u00a0»'],
  ['fr', "l'eau", 'l’eau'],
  ['fr', "aujourd'hui", 'aujourd’hui'],
  ['fr-CH', '"Non"', '«Non»'],
  ['nl', "'s avonds", '’s avonds'],
  ['nl', 'zei: "Nee"', 'zei: “Nee”'],
  ['nl', "jaren '80", 'jaren ’80'],
  ['pl', '"Nie"', '„Nie”'],
  ['sv', '"Nej", sa hon. "Ja."', '”Nej”, sa hon. ”Ja.”'],
  ['no', '"Nei"', '«Nei»'],
  ['ru', '"Нет"', '«Нет»'],
  ['cs', '"Ne"', '„Ne“'],
  ['ja', '"いいえ"', '"いいえ"'],
  ['he', '"לא"', '"לא"'],
  ['', '"No"', '“No”'],
];

describe('what is typed, letter by letter, is printed as', () => {
  test.each(english)('%s → %s', (typed, printed) => expect(typedByHand(typed)).toBe(printed));
  test.each(others)('in %s: %s → %s', (language, typed, printed) =>
    expect(typedByHand(typed, language)).toBe(printed),
  );
});

describe('in the middle of a text', () => {
  const signs = quoteSigns('en');
  const put = (before: string, typed: string, after: string) =>
    signs && typeSmartly(before, typed, after, signs)?.put;

  it('an apostrophe goes between letters', () => expect(put('don', "'", 't')).toBe('’'));
  it('a mark before a word opens', () => expect(put('he said ', '"', 'no')).toBe('“'));
  it('a mark after a word closes', () => expect(put('he said “no', '"', ' to me')).toBe('”'));
});

const signsOnly = (text: string): string => text.replace(/[“”„«»"‘’‚‹›']/gu, '"').replaceAll('—', '--');

/** Where marks keep a space to the words, the one that is typed there becomes it, and one that is not comes along. */
const isSpaced = (language: string) => quoteSigns(language)?.double[0].includes('\u00a0') ?? false;
const besideMarks = (text: string): string => text.replace(/[ \u00a0]*"[ \u00a0]*/gu, '"');

const pieces = fc.constantFrom(
  ...['"', "'", '-', '--', ' ', '.', ',', '(', ')', 'a', 'n', 'em', 's', 'tis', '9', '20', '98', 'of ', '—'],
  ...['é', '😀', '字', '/', 'https://', '@', '\n'],
);
const languages = fc.constantFrom('en', 'de', 'fr', 'nl', 'pl', 'sv', 'ru', 'de-CH', 'ja', 'xx');

test('nothing but quotation marks, apostrophes and dashes is ever changed, and no character is lost', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), languages, (parts, language) => {
      const typed = parts.join('');
      const [printed, meant] = [typedByHand(typed, language), typed].map(signsOnly);
      if (isSpaced(language)) expect(besideMarks(printed ?? '')).toBe(besideMarks(meant ?? ''));
      else expect(printed).toBe(meant);
    }),
    { numRuns: 2_000, examples: [[['"', 'of ', '"'], 'fr']] },
  );
});

test('what was typed with the right signs stays', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('').replace(/["'-]/gu, '');
      expect(typedByHand(text)).toBe(text);
    }),
  );
});
