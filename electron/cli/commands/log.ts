import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { givenWord } from '../read-arguments';

/** Lists what was decided about a story beside its words. */
export const log: Command = {
  name: 'log',
  takes: 'STORY',
  does: 'Lists who decided what about a story, when and why: states, plans, embargoes; the newest first.',
  words: [1, 1],
  options: [],
  required: [],
  run: async (typed) =>
    done((await typed.ask('story:log', { story: findStory(typed, givenWord(typed, 0)) })).entries),
};
