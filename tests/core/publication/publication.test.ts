import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grace, timeliness } from '#core/publication/publication';

const due = Date.UTC(2026, 5, 10, 11);

test.each([
  [-1, 'early'],
  [0, 'due'],
  [1, 'due'],
  [15 * 60_000 - 1, 'due'],
  [15 * 60_000, 'due'],
  [15 * 60_000 + 1, 'missed'],
  [7 * 86_400_000, 'missed'],
] as const)('%i ms after its time it is %s', (later, expected) => {
  expect(timeliness(due, due + later)).toBe(expected);
});

test('as time goes on it is early, then due for the whole grace, then missed', () => {
  const instant = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(instant, fc.integer({ min: -2 * grace, max: 2 * grace }), (at, later) => {
      const expected = later < 0 ? 'early' : later > grace ? 'missed' : 'due';
      expect(timeliness(at, at + later)).toBe(expected);
    }),
  );
});
