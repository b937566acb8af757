import { openDesk } from '../storage/open';
import { readerOfDesk } from './desk-reader';
import { readInSlices } from './read-in-slices';

/**
 * The one reader of a desk for its search, apart from the reader of the past: a search never waits for history. A
 * connection that is walking through what it found cannot write, so it has one of its own wherever it runs.
 */
export const searchReader = readerOfDesk(({ folder }) => {
  const desk = openDesk(folder, { clock: () => Date.now(), readOnly: true });
  const reader = readInSlices(desk.db);
  return {
    ...reader,
    end: () => {
      reader.end();
      desk.close();
    },
  };
});
