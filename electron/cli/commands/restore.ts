import { restoreClosedDesk } from '../../backups/restore';
import { listStories } from '../../storage/stories';
import { done, type Command } from '../command';
import { givenWord } from '../read-arguments';

/** Puts a backup in the place of the desk. */
export const restore: Command = {
  name: 'restore',
  takes: 'BACKUP',
  does: 'Puts a backup in the place of the desk; what was there becomes a backup first. BACKUP is a name of the list.',
  words: [1, 1],
  options: [],
  required: [],
  onFolder: async (typed) => {
    const name = givenWord(typed, 0);
    const { folder, clock, zone, say } = typed;
    const desk = await restoreClosedDesk(folder, name, { clock, zone }, 'command line');
    try {
      say(desk.notice);
      return done({ folder, backup: name, stories: listStories(desk.db).length, notice: desk.notice });
    } finally {
      desk.close();
    }
  },
};
