import type { CallInput } from '#core/contract/calls';
import { done, type Command, type Typed } from '../command';
import { findStory } from '../find-story';
import { occurrenceOf } from '../occurrence';
import { givenText, givenWord, UsageError } from '../read-arguments';

/** Writes down when the desk wants a story, who has it and what pictures are planned. */
export const plan: Command = {
  name: 'plan',
  takes: 'STORY [--due WALL --zone ZONE] [--assignee NAME] [--art TEXT]',
  does: 'Says when the desk wants a story, who has it, what pictures are planned; an empty value takes one away.',
  words: [1, 1],
  options: ['due', 'zone', 'first', 'second', 'assignee', 'art'],
  required: [],
  run: async (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const written = { ...dueOf(typed), ...textsOf(typed) };
    if (Object.keys(written).length === 0)
      throw new UsageError('Say what to plan: --due, --assignee or --art.', plan);
    return done((await typed.ask('desk:plan', { stories: [story], plan: written })).done[0]);
  },
};

type Written = CallInput<'desk:plan'>['plan'];

function dueOf(typed: Typed): Pick<Written, 'due'> {
  const wall = typed.text('due');
  if (wall === undefined) return {};
  if (wall === '') return { due: null };
  return { due: { wall, zone: givenText(typed, 'zone'), ...occurrenceOf(typed, plan) } };
}

function textsOf(typed: Typed): Pick<Written, 'assignee' | 'art'> {
  const assignee = typed.text('assignee');
  const art = typed.text('art');
  return { ...(assignee !== undefined && { assignee }), ...(art !== undefined && { art }) };
}
