import { afterEach, expect, test, vi } from 'vitest';
import { keptAfterDeleting } from '../../../electron/handlers/clear-deleted';
import { keepLibrary } from '../../../electron/handlers/keep-library';
import { isSearchBehind } from '../../../electron/storage/photo-search';
import { deletePhoto } from '../../../electron/storage/photo-uses';
import { insertPhoto, listPhotos } from '../../../electron/storage/photos';
import { testPhoto } from '../../helpers/edition';
import { publishingDesk } from '../../helpers/publishing-desk';

afterEach(() => void vi.useRealTimers());

const second = 1_000;

/** A desk whose library is being kept; `pass` lets seconds go by. */
function kept() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const room = publishingDesk();
  const faults: unknown[] = [];
  const { db } = room.ports.desk;
  for (let number = 1; number <= 120; number += 1) insertPhoto(db, testPhoto(number));
  keepLibrary(room.ports, (error) => faults.push(error));
  const pass = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 1) {
      room.clock.now += second;
      await vi.advanceTimersByTimeAsync(second);
    }
  };
  return { ...room, db, faults, pass };
}

test('what photos are found by is brought up in pieces once nobody writes', async () => {
  const { db, pass, faults } = kept();
  expect(isSearchBehind(db)).toBe(true);
  await pass(4);
  expect(isSearchBehind(db)).toBe(true);
  await pass(6);
  expect(isSearchBehind(db)).toBe(false);
  expect(faults).toEqual([]);
});

test('it waits while somebody writes', async () => {
  const { db, pass, newStory, rename } = kept();
  const story = newStory();
  for (let number = 1; number <= 20; number += 1) {
    rename(story, 'headline', `Headline ${String(number)}`);
    await pass(1);
  }
  expect(isSearchBehind(db)).toBe(true);
  await pass(10);
  expect(isSearchBehind(db)).toBe(false);
});

test('photos deleted long ago go, and those deleted later in their turn', async () => {
  const { db, pass, clock, faults } = kept();
  for (let number = 1; number <= 30; number += 1) deletePhoto(db, testPhoto(number).id, clock.now);
  clock.now += keptAfterDeleting;
  await pass(120);
  expect(listPhotos(db)).toHaveLength(90);
  deletePhoto(db, testPhoto(31).id, clock.now);
  clock.now += keptAfterDeleting;
  await pass(120);
  expect(listPhotos(db)).toHaveLength(89);
  expect(faults).toEqual([]);
});

test('a desk that is closed is left alone', async () => {
  const { ports, pass, faults } = kept();
  ports.desk.close();
  await pass(60);
  expect(faults).toEqual([]);
});
