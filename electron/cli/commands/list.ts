import { done, type Command } from '../command';

/** Lists the stories. */
export const list: Command = {
  name: 'list',
  takes: '',
  does: 'Lists the stories of the desk, newest saved first.',
  words: [0, 0],
  options: [],
  required: [],
  run: async ({ ask }) => done((await ask('story:list', {})).stories),
};
