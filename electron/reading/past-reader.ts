import { readerOfDesk } from './desk-reader';
import { readInSlices } from './read-in-slices';

/** The one reader of a desk's past. It ends with the desk. */
export const pastReader = readerOfDesk(({ db }) => readInSlices(db));
