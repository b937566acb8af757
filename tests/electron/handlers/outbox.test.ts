import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createHandlers } from '../../../electron/handlers/handlers';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { unpublishStory } from '../../../electron/handlers/take-down';
import { publishDue } from '../../../electron/publish/publish-due';
import { filesIn, pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const zone = 'America/New_York';
const minute = 60_000;

function outbox() {
  const world = publishingDesk();
  const web = world.newDestination('Web');
  const story = world.newStory();
  const plan = async (wall = '2026-12-01T18:30', of = story) =>
    scheduleStory(world.ports, { story: of, destination: web.id, at: { wall, zone } });
  return { ...world, web, story, plan, path: web.settings.path, handlers: createHandlers(world.ports) };
}

test('while the outbox is paused nothing leaves, by the clock or by hand; resumed within the grace it goes out', async () => {
  const { ports, plan, path, handlers, story, web } = outbox();
  const { id, due } = await plan();
  await handlers['outbox:pause']({ publication: null });
  expect(await publishDue(ports, due.instant)).toEqual([]);
  const held = 'The outbox is paused: nothing leaves this desk';
  await expect(handlers['schedule:publish-now']({ publication: id })).rejects.toThrow(held);
  await expect(scheduleStory(ports, { story, destination: web.id, at: 'now' })).rejects.toThrow(held);
  expect(await handlers['outbox:list']({})).toMatchObject({
    isPaused: true,
    rows: [{ id, state: 'waiting' }],
  });
  expect(filesIn(path)).toEqual({});
  await handlers['outbox:resume']({ publication: null });
  expect(await publishDue(ports, due.instant + 10 * minute)).toMatchObject([{ id, state: 'sent' }]);
});

test('one row is held, another goes; resumed after the grace it is missed, and asks', async () => {
  const { ports, plan, handlers, newStory } = outbox();
  const [held, goes] = [await plan(), await plan('2026-12-01T18:30', newStory({ slug: 'second' }))];
  await handlers['outbox:pause']({ publication: held.id });
  expect(await publishDue(ports, held.due.instant)).toMatchObject([{ id: goes.id, state: 'sent' }]);
  expect(publicationOf(ports, held.id)).toMatchObject({ state: 'waiting', isPaused: true });
  await handlers['outbox:resume']({ publication: held.id });
  expect(await publishDue(ports, held.due.instant + 16 * minute)).toMatchObject([
    { id: held.id, state: 'missed' },
  ]);
  await expect(async () => handlers['outbox:pause']({ publication: goes.id })).rejects.toThrow(
    'nothing to pause',
  );
});

test('at one place an update never overtakes: a removal waits until the update before it is settled, and follows', async () => {
  const { ports, plan, path, story, write } = outbox();
  await plan('2026-12-01T18:00');
  const first = await publishDue(ports, Date.UTC(2026, 11, 1, 23));
  expect(first).toMatchObject([{ state: 'sent' }]);
  const removal = (await unpublishStory(ports, { story, at: { wall: '2026-12-01T18:35', zone } })).rows[0];
  write(story, 'Fares rise after all.');
  const update = await plan('2026-12-01T18:30');
  renameSync(path, `${path}-away`);
  const at = (minutes: number) =>
    publishDue(ports, update.due.instant + minutes * minute, { jitter: () => 0.5 });
  expect(await at(0)).toMatchObject([{ id: update.id, state: 'waiting', attempts: 1 }]);
  expect(await at(5)).toMatchObject([{ id: update.id, state: 'waiting', attempts: 2 }]);
  expect(publicationOf(ports, removal?.id ?? '')).toMatchObject({ state: 'waiting', attempts: 0 });
  renameSync(`${path}-away`, path);
  const both = await at(6);
  expect(both.map(({ id, state }) => [id, state])).toEqual([
    [update.id, 'sent'],
    [removal?.id, 'sent'],
  ]);
  expect(pagesIn(path)).toEqual({});
});

test('a dry run says what would be written, what differs, and what is in the way; nothing is written', async () => {
  const { ports, story, web, path, handlers, write, rename } = outbox();
  const dry = (action: 'publish' | 'remove' | 'kill') =>
    handlers['schedule:dry-run']({ story, destination: web.id, action });
  const first = await dry('publish');
  expect(first).toMatchObject({ address: `${path}/ferry-fares.html`, words: null, problems: [] });
  expect(first.steps.map(({ does, name }) => `${does} ${name}`)).toEqual([
    'writes ferry-fares.html',
    'writes index.html',
    'writes feed.xml',
  ]);
  expect(filesIn(path)).toEqual({});
  const sent = await scheduleStory(ports, { story, destination: web.id, at: 'now' });
  expect(sent.receipt?.sha256).toBe(first.steps[0]?.sha256);
  write(story, 'The night ferry sails again.\n\nFares rise by a third.');
  expect(await dry('publish')).toMatchObject({
    words: { changes: 2 },
    steps: [{ does: 'replaces' }, {}, {}],
  });
  expect((await dry('remove')).steps).toMatchObject([
    { does: 'removes', name: 'ferry-fares.html' },
    { does: 'replaces', name: 'index.html' },
    { does: 'replaces', name: 'feed.xml' },
  ]);
  expect((await dry('kill')).steps).toMatchObject([
    { does: 'replaces', name: 'ferry-fares.html' },
    { does: 'replaces', name: 'index.html' },
    { does: 'replaces', name: 'feed.xml' },
  ]);
  rename(story, 'headline', '');
  expect((await dry('publish')).problems[0]).toMatch(/headline/);
  renameSync(path, `${path}-away`);
  rename(story, 'headline', 'Back');
  expect((await dry('publish')).problems[0]).toContain('is not there');
});
