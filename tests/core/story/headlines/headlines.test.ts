import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDetails, headlineUses } from '#core/story/details';
import { columnUnits } from '#core/story/headlines/column-units';
import { headlineFor, isStale, keepHeadline, withHeadline } from '#core/story/headlines/headline-for';
import { measureHeadline } from '#core/story/headlines/measure-headline';
import { weightedLength } from '#core/story/headlines/weighted-length';
import { emptyFields } from '#core/story/story';
import { arbitraryText } from '../../../helpers/arbitrary-document';

const none = emptyDetails.headlines;
const story = (headline: string, headlines = none) => ({
  fields: { ...emptyFields, headline },
  details: { ...emptyDetails, headlines },
});

test.each(headlineUses)('the %s headline is the main one until it is written, and follows it', (use) => {
  expect(headlineFor(story('Quay opens'), use)).toBe('Quay opens');
  const own = withHeadline(none, use, 'Quay open to ships', 'Quay opens');
  expect(headlineFor(story('Quay closes', own), use)).toBe('Quay open to ships');
  expect(withHeadline(own, use, ' ', 'Quay opens')[use]).toBeNull();
});

test('a headline is marked where the main one changed after it, until somebody keeps it or writes it again', () => {
  const own = withHeadline(none, 'web', 'Quay open', 'Quay opens');
  expect(isStale(own.web, 'Quay opens')).toBe(false);
  expect(isStale(own.web, 'Quay closes')).toBe(true);
  expect(isStale(keepHeadline(own, 'web', 'Quay closes').web, 'Quay closes')).toBe(false);
  expect(isStale(withHeadline(own, 'web', 'Quay shut', 'Quay closes').web, 'Quay closes')).toBe(false);
  expect(isStale(none.web, 'Anything')).toBe(false);
  expect(keepHeadline(none, 'web', 'Anything')).toBe(none);
});

describe('lengths', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['“curly” — it’s 1', 16],
    ['東京', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍👩‍👧‍👦', 2],
    ['🇺🇳', 2],
    ['©', 1],
    ['see https://example.org/a/very/long/path?with=much', 27],
    ['see example.com', 27],
    ['No. 10 gives in.', 16],
    ['e.g. this', 9],
  ])('X takes %j to be %i long', (text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  test.each([
    ['', 0],
    ['ace', 3],
    ['filet', 3],
    ['mw', 3],
    ['ACE', 4.5],
    ['MW', 4],
    ['I', 0.5],
    ['a b', 2.5],
    ['É', 1.5],
    ['$41m', 4],
  ])('%j is %f column units wide', (text, width) => {
    expect(columnUnits(text)).toBe(width);
  });

  test('a warning says what happens, and a length that fits says nothing', () => {
    expect(measureHeadline('web', 'x'.repeat(60))).toEqual({
      length: 60,
      target: 60,
      unit: 'characters',
      trouble: '',
    });
    expect(measureHeadline('web', 'x'.repeat(70)).trouble).toBe('10 over.');
    expect(measureHeadline('web', 'x'.repeat(71)).trouble).toBe('11 over. Search pages cut it short.');
    expect(measureHeadline('social', 'x'.repeat(257)).trouble).toBe(
      '157 over. Too long for a post with a link.',
    );
    expect(measureHeadline('print', 'x'.repeat(41))).toMatchObject({
      unit: 'column units',
      trouble: '1 over. May take another line.',
    });
  });

  test('any text has a length', () => {
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom(...headlineUses), (text, use) => {
        expect(measureHeadline(use, text).length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
