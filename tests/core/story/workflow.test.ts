import { expect, test } from 'vitest';
import { deskStates, passageTo, standingOfState, storyStates, workflow } from '#core/story/workflow';

const kindOf = (passage: ReturnType<typeof passageTo>) => (typeof passage === 'object' ? 'refused' : passage);

test('every state says of every other whether it may be reached, and staying is never refused', () => {
  for (const from of storyStates) for (const to of deskStates) expect(workflow[from][to]).toBeDefined();
  for (const state of deskStates)
    expect(kindOf(passageTo({ state, isOut: false }, state))).not.toBe('refused');
});

test('sending back, holding and killing want a note; going on does not', () => {
  expect(passageTo({ state: 'draft', isOut: false }, 'ready')).toBe('free');
  expect(passageTo({ state: 'ready', isOut: false }, 'in-edit')).toBe('note');
  expect(passageTo({ state: 'in-edit', isOut: false }, 'draft')).toBe('note');
  for (const state of ['draft', 'in-edit', 'ready', 'scheduled', 'published', 'corrected'] as const)
    expect(passageTo({ state, isOut: false }, 'held')).toBe('note');
  expect(passageTo({ state: 'held', isOut: false }, 'ready')).toBe('free');
});

test('what is out is neither edited back nor killed behind the back of those who have it', () => {
  for (const state of ['published', 'corrected', 'held'] as const) {
    expect(kindOf(passageTo({ state, isOut: true }, 'killed'))).toBe('refused');
    expect(kindOf(passageTo({ state, isOut: true }, 'spiked'))).toBe('refused');
  }
  expect(passageTo({ state: 'held', isOut: true }, 'ready')).toBe('free');
});

test('killed stays killed, spiked comes back as a draft alone, and each refusal says a way out', () => {
  for (const to of deskStates.filter((state) => state !== 'killed'))
    expect(kindOf(passageTo({ state: 'killed', isOut: false }, to))).toBe('refused');
  expect(passageTo({ state: 'spiked', isOut: false }, 'draft')).toBe('free');
  for (const from of storyStates)
    for (const to of deskStates) {
      const passage = workflow[from][to];
      if (typeof passage === 'object') expect(passage.refused.length).toBeGreaterThan(20);
    }
});

test('receivers are told what a state means to them', () => {
  expect(storyStates.map((state) => standingOfState(state))).toEqual([
    'usable',
    'usable',
    'usable',
    'usable',
    'usable',
    'usable',
    'withheld',
    'canceled',
    'withheld',
  ]);
});
