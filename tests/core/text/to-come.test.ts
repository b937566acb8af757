import { expect, test } from 'vitest';
import { findToCome, hasToCome } from '#core/text/to-come';

const found = (text: string) => findToCome(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ['The work goes to TK contractor, which', ['TK contractor']],
  ['to report in TK month.', ['TK month']],
  ['TK', ['TK']],
  ['TKTK and TKTKTK', ['TKTK', 'TKTKTK']],
  ['(TK)', ['TK']],
  ['TK, TK; TK.', ['TK', 'TK', 'TK']],
  ['TK and more', ['TK']],
  ['TK said', ['TK']],
  ['TK people were hurt', ['TK people']],
  ['TK-year-old', ['TK']],
  ['$TK million', ['TK million']],
  ['“TK”', ['TK']],
  ['TK TK', ['TK', 'TK']],
  ['TK Maxx opens', []],
  ['tk', []],
  ['Tk', []],
  ['STK, TKO, ATK, TK2', []],
  ['Der TKström', []],
  ['TK don’t', ['TK']],
])('%s', (text, gaps) => {
  expect(found(text)).toEqual(gaps);
  expect(hasToCome(text)).toBe(gaps.length > 0);
});
