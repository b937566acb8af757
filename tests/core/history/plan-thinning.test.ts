import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WrittenVersion } from '#core/history/grouping';
import { planThinning, type StoredPast, type ThinningPlan } from '#core/history/plan-thinning';
import { thinningRule } from '#core/history/thinning-rule';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 11, 1, 12);

const past = (batches: readonly WrittenVersion[], more: Partial<StoredPast> = {}): StoredPast => ({
  head: batches.at(-1)?.version ?? 0,
  batches,
  copies: [],
  remembered: new Set(),
  floor: batches.at(-1)?.version ?? 0,
  ...more,
});
const written = (ages: readonly number[]): readonly WrittenVersion[] =>
  ages.map((age, index) => ({ version: index + 1, at: now - age, author: 'Ada' }));

/** The past after a plan was done. */
function done(before: StoredPast, plan: ThinningPlan): StoredPast {
  const gone = new Set(plan.dropBatches);
  const goneCopies = new Set(plan.dropCopies);
  const kept = plan.keep.filter(({ version }) => gone.has(version));
  return {
    ...before,
    batches: before.batches.filter(({ version }) => !gone.has(version)),
    copies: [...before.copies.filter(({ version }) => !goneCopies.has(version)), ...kept].sort(
      (one, other) => one.version - other.version,
    ),
  };
}

/** The versions that can still be read: copies, and batches that stand on what can be read. */
function readable({ batches, copies }: StoredPast): ReadonlySet<number> {
  const found = new Set([0, ...copies.map(({ version }) => version)]);
  for (const { version } of batches) if (found.has(version - 1)) found.add(version);
  return found;
}

test('of the last 90 days nothing goes', () => {
  expect(planThinning(past(written([89 * day, 40 * day, 0])), now)).toEqual({
    keep: [],
    dropBatches: [],
    dropCopies: [],
  });
});

test('older than that, the last of each hour is kept for a year and then the last of each day', () => {
  const noon = 12 * 60 * minute;
  const base = [400 * day + noon, 400 * day + noon - 5 * minute, 400 * day + noon - 130 * minute];
  const young = [100 * day + noon, 100 * day + noon - 5 * minute, 100 * day + noon - 130 * minute];
  const plan = planThinning(past(written([...base, ...young, minute])), now);
  expect(plan.keep.map(({ version }) => version)).toEqual([1, 3, 5, 6]);
  expect(plan.dropBatches).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what is remembered is kept, and nothing goes above the floor', () => {
  const all = written([400, 399.99, 399.98, 399.97, 399.96].map((days) => days * day));
  const plan = planThinning(past(all, { remembered: new Set([2]), floor: 4 }), now);
  expect(plan.keep.map(({ version }) => version)).toContain(2);
  expect(plan.dropBatches).toEqual([1, 2, 3, 4]);
});

const arbitraryPast = fc
  .record({
    ages: fc.array(fc.integer({ min: -5 * day, max: 800 * day }), { minLength: 1, maxLength: 40 }),
    isSorted: fc.boolean(),
    remembered: fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
    floor: fc.nat({ max: 40 }),
  })
  .map(({ ages, isSorted, remembered, floor }) =>
    past(written(isSorted ? [...ages].sort((one, other) => other - one) : ages), {
      remembered: new Set(remembered.filter((version) => version <= ages.length)),
      floor: Math.min(floor, ages.length),
    }),
  );

test('whatever the clocks said: the young, the remembered, the first and the last can be read, and once is enough', () => {
  fc.assert(
    fc.property(
      arbitraryPast,
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 3 }),
      (before, later) => {
        let state = before;
        for (const time of [
          now,
          ...later.sort((one, other) => one - other).map((days) => now + days * day),
        ]) {
          const plan = planThinning(state, time);
          const after = done(state, plan);
          const found = readable(after);
          const isYoung = ({ at }: WrittenVersion) => time - at < thinningRule.whole;
          const wanted = [
            ...state.batches.filter((each) => isYoung(each) || each.version > state.floor),
            ...[...state.batches, ...state.copies].filter(({ version }) => state.remembered.has(version)),
          ];
          for (const { version } of wanted) expect(found).toContain(version);
          expect(found).toContain(state.head);
          expect(found).toContain(1);
          expect(planThinning(after, time)).toMatchObject({ dropBatches: [], dropCopies: [] });
          state = after;
        }
      },
    ),
    { numRuns: 500 },
  );
});
