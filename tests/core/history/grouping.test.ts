import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupVersions, longestPause, type WrittenVersion } from '#core/history/grouping';
import type { Milestone } from '#core/story/history';

const at = (version: number, seconds: number, author = 'Ada'): WrittenVersion => ({
  version,
  at: seconds * 1_000,
  author,
});
const spans = (
  written: readonly WrittenVersion[],
  milestones: ReadonlyMap<number, readonly Milestone[]> = new Map(),
) => groupVersions(written, milestones).map(({ since, version }) => [since, version]);

test('at most a minute of typing without a pause is told as one', () => {
  expect(spans([at(1, 0), at(2, 30), at(3, 59), at(4, 61), at(5, 62)])).toEqual([
    [0, 3],
    [3, 5],
  ]);
});

test('a pause of more than a minute, and another author, begin a new version', () => {
  expect(spans([at(1, 0), at(2, 10), at(3, 71), at(4, 72, 'Bo'), at(5, 73)])).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
});

test('a milestone ends what is told together, and what was restored is told alone', () => {
  const milestones = new Map<number, readonly Milestone[]>([
    [2, [{ kind: 'named', name: 'First draft' }]],
    [4, [{ kind: 'restored', name: '16:02' }]],
  ]);
  expect(
    spans(
      [1, 2, 3, 4, 5].map((version) => at(version, version)),
      milestones,
    ),
  ).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
  expect(groupVersions([at(2, 1)], milestones)[0]?.milestones).toEqual([
    { kind: 'named', name: 'First draft' },
  ]);
});

test('whatever the clock says, every version is told once and in order', () => {
  const arbitrary = fc.array(
    fc.record({ seconds: fc.integer({ min: -100, max: 400 }), author: fc.constantFrom('Ada', 'Bo') }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(arbitrary, (facts) => {
      const written = facts.map(({ seconds, author }, index) => at(index + 1, seconds, author));
      const groups = groupVersions(written, new Map());
      expect(groups.map(({ since }) => since)).toEqual(
        [0, ...groups.map(({ version }) => version)].slice(0, groups.length),
      );
      expect(groups.at(-1)?.version).toBe(written.at(-1)?.version);
      for (const { since, version, author, at: end } of groups) {
        const told = written.slice(since, version);
        expect(told.every((each) => each.author === author)).toBe(true);
        expect(told.every((each) => Math.abs(each.at - (told[0]?.at ?? end)) <= longestPause)).toBe(true);
      }
    }),
  );
});
