import { expect, test } from 'vitest';
import type { StoryState } from '#core/story/workflow';
import { stateChoices } from '../../../renderer/newsroom/state-choices';

const at = (...states: readonly StoryState[]) =>
  stateChoices(states.map((state) => ({ state, publication: null })));
const named = (...states: readonly StoryState[]) =>
  Object.fromEntries(at(...states).map(({ to, name }) => [to, name]));

test('what may be done with a story is said as what is done, with an ellipsis where a note is asked for', () => {
  expect(named('ready')).toEqual({
    draft: 'Send back to draft with a note…',
    'in-edit': 'Send back with a note…',
    held: 'Hold…',
    killed: 'Kill…',
    spiked: 'Spike',
  });
  expect(named('draft')['in-edit']).toBe('Take into edit');
  expect(named('spiked')['draft']).toBe('Take off the spike');
});

test('what the rules refuse is there, with the reason', () => {
  expect(at('killed').every(({ why }) => why !== '')).toBe(true);
  expect(at('published').find(({ to }) => to === 'ready')?.why).toContain('It is out.');
});

test('of several, a state is open where one may go there, and needs a note where one does', () => {
  const choices = at('draft', 'ready', 'killed');
  expect(choices.find(({ to }) => to === 'draft')).toMatchObject({ why: '', needsNote: true });
  expect(choices.find(({ to }) => to === 'ready')).toMatchObject({ why: '', needsNote: false });
});
