import { backupDesk } from '../../handlers/backup-desk';
import { deskFiles } from '../../storage/desk';
import { done, type Command } from '../command';
import { givenWord } from '../read-arguments';

/** Copies the desk. */
export const backup: Command = {
  name: 'backup',
  takes: 'FILE',
  does: 'Copies the database into a new file, and the photos into the folder FILE-photos beside it.',
  words: [1, 1],
  options: [],
  required: [],
  run: async (typed) => {
    const made = await backupDesk(typed.ports, typed.pathOf(givenWord(typed, 0)));
    for (const warning of made.warnings) typed.say(warning);
    typed.say(
      `To use it, put a copy of it into an empty folder under the name ${deskFiles.database}, with the photos in a folder ` +
        `${deskFiles.photos} beside it, and open that folder with --desk.`,
    );
    return done(made);
  },
};
