import { stateName, withheldStates } from '../story/workflow';
import type { Check } from './check';

/** What a person holds, has killed or spiked does not go out, whoever asks. */
export const storyStanding: Check = (_edition, { desk }) =>
  desk !== null && withheldStates.includes(desk.state)
    ? [
        {
          check: 'story-standing',
          grade: 'must-fix',
          message: `The story is ${stateName[desk.state].toLowerCase()}. ${wayOut[desk.state] ?? ''}`.trim(),
          place: { in: 'desk', what: 'state' },
        },
      ]
    : [];

const wayOut: Partial<Record<string, string>> = {
  held: 'Release it first: take it back to draft, in edit or ready.',
  killed: 'Duplicate it to write it anew.',
  spiked: 'Take it off the spike first.',
};
