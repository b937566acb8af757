import { NewsroomError } from '#core/newsroom-error';
import { deskStates, type DeskState } from '#core/story/workflow';
import type { Command } from '../command';
import { findStory } from '../find-story';
import { givenText, UsageError } from '../read-arguments';

/** Takes stories to a state, as far as the rules let it. */
export const state: Command = {
  name: 'state',
  takes: 'STORY... --to STATE [--note TEXT]',
  does: `Takes stories to a state: ${deskStates.join(', ')}. Sending back, holding and killing need a note.`,
  words: [1, 500],
  options: ['note'],
  required: ['to'],
  run: async (typed) => {
    const to = deskState(givenText(typed, 'to'));
    const stories = typed.words.map((word) => findStory(typed, word));
    const { done, refused, calledOff } = await typed.ask('desk:move', {
      stories,
      to,
      note: typed.text('note') ?? '',
    });
    for (const { reason } of refused) typed.say(reason);
    if (done.length === 0) throw new NewsroomError('refused', 'No story was moved.');
    return { json: { done, refused, calledOff }, ok: refused.length === 0 };
  },
};

function deskState(typed: string): DeskState {
  const found = deskStates.find((each) => each === typed);
  if (found) return found;
  throw new UsageError(`--to needs one of ${deskStates.join(', ')}, not "${typed}".`, state);
}
