import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { liveStories } from '../../../electron/handlers/live-stories';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishNow } from '../../../electron/publish/publish-now';
import { pagesIn, publishingDesk } from '../../helpers/publishing-desk';

test('a URL slug names the page; the page readers have keeps its address when it changes', async () => {
  const { ports, newDestination, newStory, rename } = publishingDesk();
  const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  const story = newStory();
  const setUrlSlug = (value: string) => {
    const { version } = liveStories(ports).open(story);
    const changes = [{ kind: 'detail', detail: 'urlSlug', value } as const];
    liveStories(ports).append({ storyId: story, batch: randomUUID(), base: version, changes });
  };
  const publish = async (destination: string) => {
    const { id } = await scheduleStory(ports, { story, destination, at });
    await publishNow(ports, id);
  };
  const web = newDestination('Web');
  const mirror = newDestination('Mirror');
  setUrlSlug('night-ferry-returns');
  await publish(web.id);
  expect(Object.keys(pagesIn(web.settings.path))).toEqual(['night-ferry-returns.html']);

  setUrlSlug('another-address');
  rename(story, 'headline', 'Night ferry sails twice');
  await publish(web.id);
  await publish(mirror.id);
  const pages = pagesIn(web.settings.path);
  expect(Object.keys(pages)).toEqual(['night-ferry-returns.html']);
  expect(pages['night-ferry-returns.html']).toContain('Night ferry sails twice');
  expect(Object.keys(pagesIn(mirror.settings.path))).toEqual(['another-address.html']);
});
