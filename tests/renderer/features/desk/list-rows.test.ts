import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layRows, type Group } from '../../../../renderer/features/desk/list-rows';

const group = (name: string, stories: number): Group => ({ name, stories, beside: '' });

/** The rows as a list, headings by name and stories by place. */
function laidOut(groups: readonly Group[], total: number): (string | number)[] {
  const rows = layRows(groups, total);
  return Array.from({ length: rows.count }, (_, row) => {
    const what = rows.at(row);
    expect(rows.isHeading(row)).toBe(what.kind === 'heading');
    return what.kind === 'heading' ? what.group.name : what.index;
  });
}

test('stories stand under the headings of the groups that have any', () => {
  const groups = [group('Due today', 2), group('Later', 0), group('Over', 1)];
  expect(laidOut(groups, 3)).toEqual(['Due today', 0, 1, 'Over', 2]);
  expect(laidOut([], 2)).toEqual([0, 1]);
});

test('every story has one row, in order, and is found on it, whatever the groups say', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 6 }), fc.nat(20), (sizes, total) => {
      const groups = sizes.map((size, index) => group(`g${index}`, size));
      const rows = layRows(groups, total);
      const places = laidOut(groups, total).filter((each) => typeof each === 'number');
      expect(places).toEqual(Array.from({ length: total }, (_, index) => index));
      for (const index of places) expect(rows.at(rows.rowOf(index))).toEqual({ kind: 'story', index });
    }),
  );
});
