import type { CallOutput } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { attachPhoto } from './attach-photo';
import { shownName } from './name-the-file';
import type { Ports } from './ports';
import { readChosenPhoto } from './read-chosen-photo';

/** One is opened while another is read and kept. More would fill the memory: a photo may be very large. */
const atOnce = 2;

/** The taking in of photos that is under way; `cancelled` once nobody wants more of them. */
export interface TakingIn {
  cancelled: boolean;
}

/** Takes in the files a person chooses, telling the window how far it is, until all are in or nobody wants more. */
export async function choosePhotos(
  ports: Ports,
  takingIn: Readonly<TakingIn>,
): Promise<CallOutput<'photo:choose'>> {
  const paths = await ports.dialogs.choosePhotoFiles();
  if (paths === null) throw new NewsroomError('cancelled', 'No photo was chosen. Nothing was changed.');
  const total = paths.length;
  const taken: (Photo | string)[] = [];
  let next = 0;
  let done = 0;
  const takeOneByOne = async (): Promise<void> => {
    for (let path = paths[next]; path !== undefined && !takingIn.cancelled; path = paths[next]) {
      const place = next++;
      ports.emit('photo:progress', { done, total, fileName: shownName(path) });
      taken[place] = await takeIn(ports, path);
      done += 1;
    }
  };
  try {
    const all = await Promise.allSettled(Array.from({ length: atOnce }, takeOneByOne));
    for (const one of all) if (one.status === 'rejected') throw one.reason;
  } finally {
    ports.emit('photo:progress', { done: total, total, fileName: '' });
    if (taken.length > 0) ports.emit('library:changed', {});
  }
  const problems = taken.filter((one) => typeof one === 'string');
  if (next < total) problems.push(leftOut(total - next, total));
  return { photos: taken.filter((one) => typeof one !== 'string'), problems };
}

/** The photo of a file, or why it was not taken in. */
async function takeIn(ports: Ports, path: string): Promise<Photo | string> {
  try {
    return await attachPhoto(ports, path, await readChosenPhoto(path));
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    return error.message;
  }
}

const leftOut = (left: number, total: number): string =>
  `Stopped: ${left} of ${total} photos ${left === 1 ? 'was' : 'were'} left out. Those before are kept.`;
