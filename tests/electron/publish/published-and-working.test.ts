import { expect, test } from 'vitest';
import { scheduleAt } from '#core/time/wall-time';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { liveStories } from '../../../electron/handlers/live-stories';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const zone = 'America/New_York';
const first = { wall: '2026-12-01T18:30', zone };
const second = { wall: '2026-12-02T09:00', zone };
const instantOf = ({ wall }: { readonly wall: string }) => scheduleAt(wall, zone).instant;

test('what went out stays as it went out while the story is edited, until it is published again', async () => {
  const { ports, newStory, newDestination, write, rename, clock } = publishingDesk();
  const web = newDestination('Web');
  const story = newStory();
  const { id } = await scheduleStory(ports, { story, destination: web.id, at: first });
  clock.now = instantOf(first);
  await publishDue(ports, clock.now);
  const sent = publicationOf(ports, id);
  const out = pagesIn(web.settings.path);

  write(story, 'The ferry does not sail after all.');
  rename(story, 'headline', 'No ferry');
  liveStories(ports).settle();
  await publishDue(ports, clock.now + 60_000);
  expect(pagesIn(web.settings.path)).toEqual(out);
  expect(publicationOf(ports, id)).toEqual(sent);

  clock.now += 3_600_000;
  const again = await scheduleStory(ports, { story, destination: web.id, at: second });
  expect(pagesIn(web.settings.path)).toEqual(out);
  clock.now = instantOf(second);
  await publishDue(ports, clock.now);
  const pages = Object.values(pagesIn(web.settings.path)).join('\n');
  expect(pages).toContain('The ferry does not sail after all.');
  expect(publicationOf(ports, id)).toEqual(sent);
  expect(publicationOf(ports, again.id).edition.content.fields.headline).toBe('No ferry');
});
