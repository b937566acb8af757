import { done, type Command } from '../command';
import { givenText } from '../read-arguments';

/** Makes a story. */
export const newStory: Command = {
  name: 'new',
  takes: '--slug S [--headline H]',
  does: 'Makes a story.',
  words: [0, 0],
  options: ['headline'],
  required: ['slug'],
  run: async (typed) => {
    const headline = typed.text('headline') ?? '';
    return done(await typed.ask('story:create', { slug: givenText(typed, 'slug'), headline }));
  },
};
