import type { CallOutput } from '#core/contract/calls';
import { requireDestination } from '../../handlers/destinations';
import type { Command, DeskCommand, Outcome } from '../command';
import { findStory } from '../find-story';
import { givenText, givenWord } from '../read-arguments';

/** Takes a story away from where it stands. */
export const unpublish: Command = {
  name: 'unpublish',
  takes: 'STORY [--to DESTINATION]',
  does: 'Takes a story away from every place it stands at, or from one; what waits to go there is called off.',
  words: [1, 1],
  options: ['to'],
  required: [],
  run: async (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const to = typed.text('to');
    const named = to === undefined ? {} : { destinations: [requireDestination(typed.ports, to).id] };
    return answer(typed, await typed.ask('story:unpublish', { story, at: 'now', ...named }));
  },
};

/** Kills a story for ever. */
export const kill: Command = {
  name: 'kill',
  takes: 'STORY --reason TEXT [--substitute]',
  does: 'Kills a story for ever: a kill notice takes its place everywhere. --substitute says that another one follows.',
  words: [1, 1],
  options: ['substitute'],
  required: ['reason'],
  run: async (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const notice = { reason: givenText(typed, 'reason'), substitute: typed.has('substitute') };
    return answer(typed, await typed.ask('story:kill', { story, ...notice }));
  },
};

/** Each place with its answer; not well where one has not answered. */
function answer({ say }: DeskCommand, taken: CallOutput<'story:kill'>): Outcome {
  for (const { reason } of taken.rows) if (reason !== '') say(reason);
  return { json: taken, ok: taken.rows.every(({ state }) => state === 'sent') };
}
