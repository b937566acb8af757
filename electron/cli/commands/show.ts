import { publicationsOfStory } from '../../storage/publications';
import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { givenWord } from '../read-arguments';

/** Shows all there is of a story. */
export const show: Command = {
  name: 'show',
  takes: 'STORY',
  does: 'Shows every field of a story, its text, its photos and its publications.',
  words: [1, 1],
  options: [],
  required: [],
  run: async (typed) => {
    const story = findStory(typed, givenWord(typed, 0));
    const { stories } = await typed.ask('story:list', {}); // brings the word count up to date
    const { content, photos } = await typed.ask('story:open', { story });
    return done({
      id: story,
      ...content.fields,
      ...stories.find(({ id }) => id === story),
      details: content.details,
      document: content.document,
      photos,
      publications: publicationsOfStory(typed.ports.desk.db, story),
    });
  },
};
