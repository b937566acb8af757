import { publicationActions } from '#core/publication/publication';
import { requireDestination } from '../../handlers/destinations';
import { done, type Command, type DeskCommand } from '../command';
import { findStory } from '../find-story';
import { givenText, givenWord, UsageError } from '../read-arguments';

/** Publishes a story now, or shows what that would do. */
export const publish: Command = {
  name: 'publish',
  takes: 'STORY --to DESTINATION [--dry-run [--action publish|remove|kill]]',
  does: 'Sends a story as it stands at once. With --dry-run it says file by file what would be done, and does nothing.',
  words: [1, 1],
  options: ['dry-run', 'action'],
  required: ['to'],
  run: async (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const destination = requireDestination(typed.ports, givenText(typed, 'to')).id;
    if (typed.has('dry-run')) {
      const run = await typed.ask('schedule:dry-run', { story, destination, action: actionOf(typed) });
      for (const problem of run.problems) typed.say(problem);
      return { json: run, ok: run.problems.length === 0 };
    }
    if (typed.has('action')) throw new UsageError('--action goes with --dry-run.', publish);
    const row = await typed.ask('schedule:set', { story, destination, at: 'now' });
    if (row.reason !== '') typed.say(row.reason);
    return row.state === 'sent' ? done(row) : { json: row, ok: false };
  },
};

function actionOf(typed: DeskCommand) {
  const given = typed.text('action') ?? 'publish';
  const action = publicationActions.find((each) => each === given);
  if (action) return action;
  throw new UsageError(`--action takes ${publicationActions.join(', ')}.`, publish);
}
