import { thinOnce } from '../../../../electron/handlers/thin-history';
import { openDesk } from '../../../../electron/storage/open';

// Thins the desk in a folder, as it is at a time, a piece after another; says when it begins and when it is done.
const [, , folder = '', now = ''] = process.argv;
const clock = () => Number(now);
const desk = openDesk(folder, { clock });
console.log('begins');
void (async () => {
  while ((await thinOnce({ desk, clock }))?.isDone) console.log('piece');
  console.log('done');
})();
