import { exportStory } from '../../handlers/export';
import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { givenText, givenWord } from '../read-arguments';

/** Writes a story in a format. */
export const exportCommand: Command = {
  name: 'export',
  takes: 'STORY --format ID --out DIR',
  does: 'Writes a story into a folder. Files of the same names are replaced.',
  words: [1, 1],
  options: [],
  required: ['format', 'out'],
  run: (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const folder = typed.pathOf(givenText(typed, 'out'));
    return done(exportStory(typed.ports, story, givenText(typed, 'format'), folder, { replace: true }));
  },
};
