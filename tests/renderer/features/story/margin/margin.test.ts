import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSight } from '../../../../../renderer/features/story/margin/in-sight';
import { stackCards } from '../../../../../renderer/features/story/margin/stack-cards';

const cards = fc.array(fc.record({ top: fc.nat(2_000), height: fc.nat(300) }), { maxLength: 30 });

describe('cards in the margin', () => {
  it('never lie on each other, and never stand above their text', () => {
    fc.assert(
      fc.property(cards, (wanted) => {
        const sorted = [...wanted].sort((a, b) => a.top - b.top);
        const tops = stackCards(sorted, 12);
        sorted.forEach(({ top, height }, index) => {
          expect(tops[index]).toBeGreaterThanOrEqual(top);
          const next = tops[index + 1];
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual((tops[index] ?? 0) + height + 12);
        });
      }),
    );
  });

  it('stay at their text where there is room', () => {
    expect(
      stackCards(
        [
          { top: 10, height: 50 },
          { top: 40, height: 20 },
          { top: 400, height: 20 },
        ],
        10,
      ),
    ).toEqual([10, 70, 400]);
  });

  it('are those in sight, and of many only a few are measured', () => {
    const tops = Array.from({ length: 500 }, (_, index) => index * 100);
    let measured = 0;
    const topOf = (top: number) => {
      measured += 1;
      return top;
    };
    const found = inSight(tops, topOf, { top: 20_000, bottom: 20_500 });
    expect(found.map(({ item }) => item)).toEqual([20_000, 20_100, 20_200, 20_300, 20_400, 20_500]);
    expect(measured).toBeLessThan(20);
  });
});
