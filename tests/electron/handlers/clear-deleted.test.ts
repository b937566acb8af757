import { expect, test } from 'vitest';
import { liveStories } from '../../../electron/handlers/live-stories';
import { clearDeleted, keptAfterDeleting } from '../../../electron/handlers/clear-deleted';
import { libraryHandlers } from '../../../electron/handlers/library';
import { verifyDesk } from '../../../electron/handlers/verify-desk';
import { getPhotos, insertPhoto, listPhotos } from '../../../electron/storage/photos';
import { photoBytes, testPhoto } from '../../helpers/edition';
import { publishingDesk } from '../../helpers/publishing-desk';

const now = () => Promise.resolve();

function desk() {
  const room = publishingDesk();
  const { ports, clock } = room;
  const { 'photo:delete': remove, 'photo:put-back': putBack } = libraryHandlers(ports);
  const isFileThere = (number: number) => ports.photos.isWhole(testPhoto(number).id, 'image/jpeg');
  return {
    ...room,
    putBack,
    isFileThere,
    keep: (number: number) => {
      ports.photos.keep(photoBytes(number), 'image/jpeg');
      return insertPhoto(ports.desk.db, testPhoto(number)).id;
    },
    remove: async (...photos: string[]) => (await remove({ photos })).deleted,
    /** Goes on until there is nothing left to look at. */
    clearAll: async (pause = now) => {
      const cleared: string[] = [];
      for (let after: number | null = 0; after !== null;) {
        const done = await clearDeleted(ports, after, pause);
        cleared.push(...done.cleared);
        after = done.last;
      }
      return cleared;
    },
    later: () => void (clock.now += keptAfterDeleting),
    isKnown: (id: string) => getPhotos(ports.desk.db, [id]).length > 0,
    problems: () => verifyDesk(ports).problems,
  };
}

test('a photo deleted 30 days ago is taken away for good, row and file', async () => {
  const { keep, remove, clearAll, later, isKnown, isFileThere, problems, clock } = desk();
  const [gone, stays] = [keep(1), keep(2)];
  await remove(gone);
  expect(await clearAll()).toEqual([]);
  clock.now += keptAfterDeleting - 1;
  expect(await clearAll()).toEqual([]);
  clock.now += 1;
  later();
  expect(await clearAll()).toEqual([gone]);
  expect([isKnown(gone), isFileThere(1)]).toEqual([false, false]);
  expect([isKnown(stays), isFileThere(2)]).toEqual([true, true]);
  expect(problems()).toEqual([]);
});

test('one that was put back stays', async () => {
  const { keep, remove, putBack, clearAll, later, isFileThere } = desk();
  const photo = keep(1);
  await remove(photo);
  later();
  await putBack({ photos: [photo] });
  expect(await clearAll()).toEqual([]);
  expect(isFileThere(1)).toBe(true);
});

test('one that a version of a story names stays for ever, however shortly it stood there', async () => {
  const { newStory, addPhoto, write, remove, clearAll, later, isFileThere, ports, problems } = desk();
  const story = newStory();
  const photo = addPhoto(story, 1, { credit: 'A B/AFP' });
  write(story, 'No photo.'); // before anybody counted its uses
  liveStories(ports).settle();
  expect(await remove(photo)).toEqual([photo]);
  later();
  expect(await clearAll()).toEqual([]);
  expect(isFileThere(1)).toBe(true);
  expect(problems()).toEqual([]);
});

test('one that is put into a story while others are read stays', async () => {
  const { keep, newStory, addPhoto, write, remove, clearAll, later, isFileThere, isKnown } = desk();
  const photo = keep(1);
  const [story] = [newStory({ slug: 'one' }), newStory({ slug: 'two' })];
  await remove(photo);
  later();
  let isPut = false;
  const cleared = await clearAll(() => {
    if (!isPut) {
      addPhoto(story, 1, {});
      write(story, 'And out again.');
    }
    isPut = true;
    return Promise.resolve();
  });
  expect(isPut).toBe(true);
  expect(cleared).toEqual([]);
  expect([isKnown(photo), isFileThere(1)]).toEqual([true, true]);
});

test('many go in pieces, and those that stay are in nobody’s way', async () => {
  const { keep, newStory, addPhoto, write, remove, clearAll, later, ports } = desk();
  const story = newStory();
  const named = Array.from({ length: 25 }, (_, index) => addPhoto(story, index + 1, {}));
  write(story, 'None.');
  const loose = Array.from({ length: 45 }, (_, index) => keep(index + 101));
  await remove(...named, ...loose);
  later();
  expect((await clearAll()).sort()).toEqual([...loose].sort());
  expect(listPhotos(ports.desk.db)).toHaveLength(25);
});
