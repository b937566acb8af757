import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#core/story/change';
import { storyFieldNames } from '#core/story/story';
import { createPendingChanges } from '../../../../renderer/features/story/saving/pending-changes';

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constantFrom(...storyFieldNames),
    value: fc.string(),
  }),
  fc.record({
    kind: fc.constant('steps' as const),
    steps: fc.array(
      fc.nat().map((number) => ({ stepType: 'replace', number })),
      { maxLength: 5 },
    ),
  }),
);

const stepsOf = (changes: readonly Change[]) =>
  changes.flatMap((each) => (each.kind === 'steps' ? [...each.steps] : []));
const lastOf = (changes: readonly Change[]) =>
  Object.fromEntries(changes.flatMap((each) => (each.kind === 'field' ? [[each.field, each.value]] : [])));

describe('changes that wait', () => {
  it('come out with every step in order and the last value of every field', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const pending = createPendingChanges();
        changes.forEach(pending.add);
        const taken: Change[] = [];
        while (!pending.isEmpty()) taken.push(...pending.take());
        expect(stepsOf(taken)).toEqual(stepsOf(changes));
        expect(lastOf(taken)).toEqual(lastOf(changes));
      }),
    );
  });

  it('come out in batches that are never too large, even where one change is', () => {
    const pending = createPendingChanges();
    const steps = Array.from({ length: 23_000 }, (_, key) => ({ stepType: 'replace', key }));
    pending.add({ kind: 'steps', steps });
    pending.add({ kind: 'steps', steps: [{ stepType: 'replace', key: 23_000 }] });
    const batches: (readonly Change[])[] = [];
    while (!pending.isEmpty()) batches.push(pending.take());
    expect(stepsOf(batches.flat())).toEqual([...steps, { stepType: 'replace', key: 23_000 }]);
    expect(Math.max(...batches.map((batch) => stepsOf(batch).length))).toBeLessThanOrEqual(5_000);
  });

  it('come out in batches that are never too large', () => {
    const pending = createPendingChanges();
    for (let key = 0; key < 12_000; key += 1)
      pending.add({ kind: 'steps', steps: [{ stepType: 'replace', key }] });
    for (let key = 0; key < 2_500; key += 1)
      pending.add({ kind: 'field', field: key % 2 === 0 ? 'deck' : 'slug', value: String(key) });
    const batches: (readonly Change[])[] = [];
    while (!pending.isEmpty()) batches.push(pending.take());
    expect(stepsOf(batches.flat())).toHaveLength(12_000);
    expect(Math.max(...batches.map((batch) => stepsOf(batch).length))).toBeLessThanOrEqual(5_000);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(1_000);
  });

  it('are left as they were given', () => {
    const first: Change = { kind: 'steps', steps: [{ stepType: 'replace' }] };
    const pending = createPendingChanges();
    pending.add(first);
    pending.add({ kind: 'steps', steps: [{ stepType: 'attr' }] });
    pending.take();
    expect(first.steps).toHaveLength(1);
  });
});
