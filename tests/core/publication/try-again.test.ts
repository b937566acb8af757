import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextTryAt, pauseAfter } from '#core/publication/try-again';

test('pauses grow from 15 seconds to 15 minutes', () => {
  const pauses = Array.from({ length: 9 }, (_, index) => pauseAfter(index + 1, 0.5) / 1000);
  expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test('jitter moves a pause by a quarter at most, and never past it', () => {
  const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), jitter, (attempts, by) => {
      const middle = pauseAfter(attempts, 0.5);
      const pause = nextTryAt(1_000, attempts, by) - 1_000;
      expect(Math.abs(pause - middle)).toBeLessThanOrEqual(middle / 4 + 1);
    }),
  );
});
