import { dialog } from 'electron';
import type { Backup } from '#core/story/backup';
import { sayTime } from '#core/time/say-time';
import { wallTimeAt } from '#core/time/wall-time';

/** Asks whether a backup is to take the place of a desk that cannot be opened. */
export async function askToPutBack(why: string, backup: Backup, zone: string): Promise<boolean> {
  const when = sayTime(wallTimeAt(backup.at, zone));
  const checked = backup.state === 'verified' ? 'It was verified when it was made.' : 'It is verified first.';
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'Nutgraf cannot open this desk.',
    detail:
      `${why}\n\nThere is a backup of ${when}. ${checked} What is left of the damaged desk is set aside, whole, ` +
      'in the folder of backups.',
    buttons: ['Quit', `Put back the desk of ${when}`],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
