import { keepRuleInWords } from '#core/backup/keep-rule';
import { listBackups } from '../../backups/backup-places';
import { done, type Command } from '../command';

/** Lists the backups in the desk's own folder of them. The desk need not be whole, nor closed. */
export const backups: Command = {
  name: 'backups',
  takes: '',
  does: 'Lists the backups that Nutgraf made of the desk, newest first.',
  words: [0, 0],
  options: [],
  required: [],
  onFolder: ({ folder, say }) => {
    say(keepRuleInWords);
    return done(listBackups(folder));
  },
};
