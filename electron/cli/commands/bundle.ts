import { saveBundle } from '../../handlers/bundle/save-bundle';
import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { givenText, givenWord } from '../read-arguments';

/** Writes everything of a story into one file for another desk. */
export const bundle: Command = {
  name: 'bundle',
  takes: 'STORY --out DIR [--replace] [--reason TEXT]',
  does:
    'Writes a story with its history, comments and photos into one file, which the command import brings in on another ' +
    'desk. A file of the same name is kept, and nothing written, or with --replace it is replaced. One under embargo ' +
    'leaves with a reason, which is kept, and stays under embargo there.',
  words: [1, 1],
  options: ['replace', 'reason'],
  required: ['out'],
  run: (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const folder = typed.pathOf(givenText(typed, 'out'));
    const reason = (typed.text('reason') ?? '').trim();
    return done(saveBundle(typed.ports, story, folder, { replace: typed.has('replace'), reason }));
  },
};
