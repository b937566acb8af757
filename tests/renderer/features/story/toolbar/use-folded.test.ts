import { expect, test } from 'vitest';
import { foldedAt } from '../../../../../renderer/features/story/toolbar/use-folded';

test('all tools are shown where there is room, and what is folded stays folded in what is narrower', () => {
  expect([...foldedAt(Infinity)]).toEqual([]);
  let before = foldedAt(2_000);
  for (let width = 1_999; width >= 0; width -= 1) {
    const now = foldedAt(width);
    expect([...before].filter((tool) => !now.has(tool))).toEqual([]);
    before = now;
  }
  expect(before.size).toBe(8);
});

test('the menu that holds what is folded is there as soon as anything is folded into it', () => {
  for (let width = 0; width < 1_100; width += 1) {
    const { size } = foldedAt(width);
    expect(foldedAt(width).has('export')).toBe(size > 0);
  }
});
