import type { CallOutput } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import type { Photo } from '#core/photo/photo';
import { attachPhoto } from './attach-photo';
import { shownName } from './name-the-file';
import type { Ports } from './ports';
import { readChosenPhoto } from './read-chosen-photo';

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
  const photos: Photo[] = [];
  const problems: string[] = [];
  try {
    // One at a time: a day's take of photos would fill the memory.
    for (const [done, path] of paths.entries()) {
      if (takingIn.cancelled) {
        problems.push(leftOut(total - done, total));
        break;
      }
      ports.emit('photo:progress', { done, total, fileName: shownName(path) });
      await takeIn(ports, path, photos, problems);
    }
  } finally {
    ports.emit('photo:progress', { done: total, total, fileName: '' });
    if (photos.length > 0) ports.emit('library:changed', {});
  }
  return { photos, problems };
}

async function takeIn(ports: Ports, path: string, photos: Photo[], problems: string[]): Promise<void> {
  try {
    photos.push(await attachPhoto(ports, path, await readChosenPhoto(path)));
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    problems.push(error.message);
  }
}

const leftOut = (left: number, total: number): string =>
  `Stopped: ${left} of ${total} photos ${left === 1 ? 'was' : 'were'} left out. Those before are kept.`;
