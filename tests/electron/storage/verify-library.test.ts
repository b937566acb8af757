import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryHandlers } from '../../../electron/handlers/library';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { killStory, unpublishStory } from '../../../electron/handlers/take-down';
import { findDestination } from '../../../electron/storage/destinations';
import { listLibrary } from '../../../electron/storage/library';
import { deletePhoto } from '../../../electron/storage/photo-uses';
import { listPublications } from '../../../electron/storage/publications';
import { verifyDatabase } from '../../../electron/storage/verify';
import { testPhoto } from '../../helpers/edition';
import { publishingDesk } from '../../helpers/publishing-desk';
import { temporaryFolder } from '../../helpers/temporary-desk';

/** A desk with a photo in a story that went out, its library up. */
async function desk() {
  const room = publishingDesk();
  const { ports } = room;
  const story = room.newStory({ slug: 'quay' });
  const photo = room.addPhoto(story, 1, { description: 'The quay', credit: 'A B/AFP' });
  await scheduleStory(ports, { story, destination: room.newDestination('Website').id, at: 'now' });
  const all = { words: '', agency: null, state: 'all' } as const;
  await libraryHandlers(ports)['photo:list']({ search: all, from: 0, most: 10 });
  const { db } = ports.desk;
  expect(verifyDatabase(db)).toEqual([]);
  return { ports, db, photo, story };
}

test('a photo the library does not find, and words of one that is not there', async () => {
  const { db } = await desk();
  db.exec('UPDATE photo SET number = number + 100');
  expect(verifyDatabase(db)).toEqual([
    'The library does not find 1 photo.',
    'The library has words of 1 photo that is not there.',
  ]);
});

test('a use the library does not know, and one that is none', async () => {
  const { db, story } = await desk();
  db.exec('DELETE FROM photo_use');
  expect(verifyDatabase(db)).toEqual([expect.stringContaining('other uses of photos than the story has')]);
  db.prepare('INSERT INTO photo_use VALUES (?, ?)').run(testPhoto(2).id, story);
  expect(verifyDatabase(db)).toHaveLength(1);
});

test('a photo that went out, and is not known to have', async () => {
  const { db } = await desk();
  db.exec('DELETE FROM photo_publication');
  expect(verifyDatabase(db)).toEqual(['The library does not know that 1 photo went out.']);
});

test('a story with photos that was taken away, or killed, is no damage', async () => {
  const { ports, db, story } = await desk();
  await unpublishStory(ports, { story, at: 'now' });
  await scheduleStory(ports, { story, destination: findDestination(db, 'Website')?.id ?? '', at: 'now' });
  await killStory(ports, story, { reason: 'A forgery', substitute: false });
  const done = listPublications(db).map(({ action, state }) => `${action} ${state}`);
  expect(done.sort()).toEqual(['kill sent', 'publish sent', 'publish sent', 'remove sent']);
  expect(verifyDatabase(db)).toEqual([]);
});

test('a story that uses a deleted photo', async () => {
  const { db, photo } = await desk();
  deletePhoto(db, photo, 1);
  expect(verifyDatabase(db)).toEqual([
    expect.stringMatching(/quay.*uses the photo IMG_1\.jpg .* is deleted\.$/),
  ]);
});

test('a copy of the file that SQLite writes anew finds the same photos', async () => {
  const { db, photo } = await desk();
  const file = join(temporaryFolder(), 'copy.sqlite');
  db.prepare('VACUUM INTO ?').run(file);
  const copy = new Database(file, { readonly: true });
  const search = { words: 'quay', agency: 'AFP', state: 'all' } as const;
  const { photos } = listLibrary(copy, { search, from: 0, most: 10, today: '2026-12-01' });
  expect(photos.map(({ id }) => id)).toEqual([photo]);
  expect(verifyDatabase(copy)).toEqual([]);
  copy.close();
});
