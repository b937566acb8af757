import { hasStory } from '../../storage/stories';
import { giveOriginal } from '../../storage/photos';
import type { BroughtIn } from '../brought-in';
import { keepPhoto } from '../keep-photo';
import { shownName } from '../name-the-file';
import type { Ports } from '../ports';
import { readChosenFile } from '../read-beside';
import { bringNew, bringUp } from './keep-bundled';
import { meetWords, partedName } from './meet-words';
import { readBundle, type OpenedPhoto, type ReadBundle } from './read-bundle';
import { largestBundle } from './unpack';

/**
 * Brings a story in that another desk bundled, with all its past, under its own name. One this desk has already is
 * not changed, or gets what was written and decided since; where both desks went on writing, it becomes a story of its
 * own. Nothing goes out by it, and an embargo is never let go of.
 * @throws NewsroomError `bad-request` where the file is not whole; then nothing of it is kept.
 */
export async function bringInBundle(ports: Ports, path: string): Promise<BroughtIn> {
  const name = shownName(path);
  const bundle = readBundle(name, await readChosenFile(path, largestBundle));
  for (const photo of bundle.photos) await keepOpened(ports, photo);
  return keepStory(ports, bundle, false);
}

async function keepOpened(ports: Ports, { photo, bytes, original }: OpenedPhoto): Promise<void> {
  await keepPhoto(ports, photo, bytes);
  if (!original || !photo.original) return;
  ports.photos.keep(original, photo.original.mediaType);
  giveOriginal(ports.desk.db, photo.id, photo.original);
}

function keepStory(ports: Ports, bundle: ReadBundle, isParted: boolean): BroughtIn {
  const { db } = ports.desk;
  const { carried } = bundle;
  if (!hasStory(db, carried.id)) return bringNew(ports, bundle, isParted);
  const words = meetWords(db, bundle);
  if (words !== 'parted') return bringUp(ports, bundle, words);
  // The same name each time, so that what was brought in once is found again.
  const own = { ...carried, id: partedName(db, bundle) };
  return keepStory(ports, { ...bundle, carried: own }, true);
}
