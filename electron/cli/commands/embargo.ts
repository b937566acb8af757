import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { occurrenceOf } from '../occurrence';
import { givenText, givenWord } from '../read-arguments';

/** Puts a story under embargo. */
export const embargo: Command = {
  name: 'embargo',
  takes: 'STORY --until WALL --zone ZONE [--source NAME] [--reason TEXT]',
  does: 'Puts a story under embargo: nothing of it leaves the desk before that time. Ending one sooner needs a reason.',
  words: [1, 1],
  options: ['source', 'reason', 'first', 'second'],
  required: ['until', 'zone'],
  run: async (typed) => {
    const until = {
      wall: givenText(typed, 'until'),
      zone: givenText(typed, 'zone'),
      ...occurrenceOf(typed, embargo),
    };
    const story = findStory(typed, givenWord(typed, 0));
    const under = { until, source: typed.text('source') ?? '' };
    return done(
      await typed.ask('embargo:set', { story, embargo: under, reason: typed.text('reason') ?? '' }),
    );
  },
};

/** Lets a story out before its embargo is over. */
export const liftEmbargo: Command = {
  name: 'embargo lift',
  takes: 'STORY --reason TEXT',
  does: 'Lifts the embargo of a story. The reason is kept.',
  words: [1, 1],
  options: [],
  required: ['reason'],
  run: async (typed) =>
    done(
      await typed.ask('embargo:lift', {
        story: findStory(typed, givenWord(typed, 0)),
        reason: givenText(typed, 'reason'),
      }),
    ),
};
