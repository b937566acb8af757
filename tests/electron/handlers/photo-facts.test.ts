import { expect, test } from 'vitest';
import { noTerms } from '#core/photo/terms';
import { checkHandlers } from '../../../electron/handlers/checks';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { checkContext } from '../../../electron/storage/photo-facts';
import { editPhoto, getPhoto } from '../../../electron/storage/photos';
import { publishingDesk, publicationOf } from '../../helpers/publishing-desk';

/** Two stories with one photo that may be published in one story only. */
function desk() {
  const room = publishingDesk();
  const { ports, newStory, addPhoto, newDestination } = room;
  const [one, two] = [newStory({ slug: 'one' }), newStory({ slug: 'two' })];
  const id = addPhoto(one, 1, { description: 'The quay', credit: 'A B/AFP' });
  addPhoto(two, 1, {});
  editPhoto(ports.desk.db, id, { fields: {}, terms: { ...noTerms, isOneTime: true } });
  const website = newDestination('Website').id;
  const publish = (story: string, at: Parameters<typeof scheduleStory>[1]['at'] = 'now') =>
    scheduleStory(ports, { story, destination: website, at });
  return { ...room, one, two, id, publish };
}

test('the facts of a photo are when it first went out, and in which other stories', async () => {
  const { ports, one, two, id, publish, clock } = desk();
  const photos = [getPhoto(ports.desk.db, id)];
  const facts = (storyId: string) =>
    checkContext(ports.desk.db, { photos, storyId }, clock.now).photoFacts.get(id);
  expect(facts(two)).toEqual({ firstSentAt: null, otherStories: [] });
  const sentAt = clock.now;
  await publish(one);
  clock.now += 60_000;
  await publish(one);
  expect(facts(two)).toEqual({ firstSentAt: sentAt, otherStories: ['one'] });
  expect(facts(one)).toEqual({ firstSentAt: sentAt, otherStories: [] });
});

test('a photo for one story that went out in one cannot go out in another', async () => {
  const { ports, one, two, publish } = desk();
  const problemsOf = async (story: string) =>
    (await checkHandlers(ports)['story:check']({ story })).problems.filter(
      ({ check }) => check === 'photo-terms',
    );
  expect(await problemsOf(two)).not.toEqual([expect.objectContaining({ grade: 'must-fix' })]);
  expect((await publish(one)).state).toBe('sent');
  expect(await problemsOf(two)).toMatchObject([{ grade: 'must-fix' }]);
  await expect(publish(two)).rejects.toMatchObject({ code: 'refused' });
  expect((await publish(one)).state).toBe('sent'); // the same story, again
});

test('it is asked again when it goes out: another story may have been first', async () => {
  const { ports, one, two, publish, clock } = desk();
  const { id } = await publish(two, { wall: '2026-12-01T09:00', zone: 'America/New_York' });
  await publish(one);
  clock.now = publicationOf(ports, id).due.instant;
  await publishDue(ports, clock.now);
  expect(publicationOf(ports, id)).toMatchObject({ state: 'refused' });
});
