import { restoreClosedDesk } from '../../electron/backups/restore';

// Puts a backup in the place of a desk and opens it; it is killed somewhere on the way.
const [folder = '', backup = ''] = process.argv.slice(2);
void restoreClosedDesk(folder, backup, { clock: () => Date.now(), zone: 'UTC' }).then((desk) => desk.close());
