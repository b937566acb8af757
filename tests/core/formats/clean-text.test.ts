import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, losesCharacters, oneLine } from '#core/formats/clean-text';

test.each([
  ['a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh', false],
  ['a\u0000b\u0007c\u007fd\u009fe', 'abcde', true],
  ['a\ufffeb\uffffc\ufdd0d', 'abcd', true],
  ['a\ud800b\udc00c', 'a\ufffdb\ufffdc', true],
  ['tab\tand 👩‍👩‍👧 and \u00a0 stay', 'tab\tand 👩‍👩‍👧 and \u00a0 stay', false],
])('%j becomes %j', (text, clean, loses) => {
  expect(cleanText(text)).toBe(clean);
  expect(losesCharacters(text)).toBe(loses);
});

test('cleaning twice is cleaning once, and what is clean loses nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(losesCharacters(cleanText(text))).toBe(false);
      },
    ),
  );
});

test('a field is one line', () => {
  expect(oneLine('  A deck \r\n\n of two\u2028lines ')).toBe('A deck of two lines');
});
