import { expect, test } from 'vitest';
import { readTarget, sayTarget } from '#core/story/target-length';

test.each([
  ['800', 800, 'words'],
  [' 800 words ', 800, 'words'],
  ['1,200 w', 1200, 'words'],
  ['4 000 characters', 4000, 'characters'],
  ['280 chars.', 280, 'characters'],
] as const)('%j is a target of %i %s', (typed, amount, unit) => {
  const target = readTarget(typed);
  expect(target).toEqual({ amount, unit });
  expect(readTarget(sayTarget(target))).toEqual(target);
});

test.each(['', '0', 'long', '800 lines', '-', '99999999'])('%j is none', (typed) => {
  expect(readTarget(typed)).toBeNull();
});
