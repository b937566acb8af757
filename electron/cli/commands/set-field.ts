import { randomUUID } from 'node:crypto';
import { NewsroomError } from '#core/newsroom-error';
import { done, type Command } from '../command';
import { changeOf, fieldNames } from '../field-change';
import { findStory } from '../find-story';
import { givenWord } from '../read-arguments';

/** Writes one field or detail of a story. */
export const setField: Command = {
  name: 'set',
  takes: 'STORY FIELD VALUE',
  does: `Writes a field. FIELD is ${fieldNames.slice(0, -1).join(', ')} or ${fieldNames.at(-1) ?? ''}. "" empties it.`,
  words: [3, 3],
  options: [],
  required: [],
  run: async (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const { content, summary } = await typed.ask('story:open', { story });
    const change = changeOf(givenWord(typed, 1), givenWord(typed, 2), content);
    if (!change)
      throw new NewsroomError(
        'bad-request',
        `There is no field "${givenWord(typed, 1)}". There are: ${fieldNames.join(', ')}.`,
      );
    const batch = { story, batch: randomUUID(), base: summary.version, changes: [change] };
    return done({ id: story, ...(await typed.ask('story:append', batch)) });
  },
};
