import { mkdirSync } from 'node:fs';
import { NewsroomError } from '#core/newsroom-error';
import { addFolderDestination } from '../../handlers/destinations';
import { done, type Command } from '../command';
import { givenText } from '../read-arguments';

/** Lists the destinations. */
export const destinations: Command = {
  name: 'destinations',
  takes: '',
  does: 'Lists the places stories can go to.',
  words: [0, 0],
  options: [],
  required: [],
  run: async ({ ask }) => done((await ask('destination:list', {})).destinations),
};

/** Adds a folder that stories can go to. */
export const addFolder: Command = {
  name: 'destination add folder',
  takes: '--name N --path DIR',
  does: 'Adds a folder as a destination; it is made where it is missing.',
  words: [0, 0],
  options: [],
  required: ['name', 'path'],
  run: (typed) => {
    const path = typed.pathOf(givenText(typed, 'path'));
    makeFolder(path);
    return done(addFolderDestination(typed.ports, givenText(typed, 'name'), path));
  },
};

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new NewsroomError(
      'disk',
      `The folder ${path} could not be made (${String(error)}). Nothing was added.`,
      {
        cause: error,
      },
    );
  }
}
