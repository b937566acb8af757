import { mustFix } from '#core/checks/registry';
import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { givenWord } from '../read-arguments';

/** Checks a story before publication. */
export const check: Command = {
  name: 'check',
  takes: 'STORY',
  does: 'Says what must be fixed before a story may go out, and what is worth a look.',
  words: [1, 1],
  options: [],
  required: [],
  run: async (typed) => {
    const { problems } = await typed.ask('story:check', { story: findStory(typed, givenWord(typed, 0)) });
    return done({ ok: mustFix(problems).length === 0, problems });
  },
};
