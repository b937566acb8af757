import { readdirSync, renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { createHandlers } from '../../../electron/handlers/handlers';
import { killStory, unpublishStory } from '../../../electron/handlers/take-down';
import { publishDue } from '../../../electron/publish/publish-due';
import { logOfStory } from '../../../electron/storage/story-log';
import { getStory } from '../../../electron/storage/stories';
import { filesIn, pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const zone = 'America/New_York';
const notice = { reason: 'The agreement is a forgery', substitute: true };
const tonight = { wall: '2026-12-01T18:30', zone };

/** A story that stands at two places. */
async function published() {
  const world = publishingDesk();
  const places = [world.newDestination('Print'), world.newDestination('Web')];
  const story = world.newStory();
  for (const { id } of places) await scheduleStory(world.ports, { story, destination: id, at: 'now' });
  const state = () => getStory(world.ports.desk.db, story).state;
  return { ...world, story, places, web: places[1]?.settings.path ?? '', webId: places[1]?.id ?? '', state };
}

describe('taking a story away', () => {
  test('reaches every place, leaves nothing, and the story is as it was before it went out', async () => {
    const { ports, story, places, state } = await published();
    expect(state()).toBe('published');
    const { rows, calledOff } = await unpublishStory(ports, { story, at: 'now' });
    expect(rows.map(({ action, state: is, destination }) => [action, is, destination.name])).toEqual([
      ['remove', 'sent', 'Print'],
      ['remove', 'sent', 'Web'],
    ]);
    expect(rows[0]?.receipt).toMatchObject({ sha256: '', files: [{ name: 'ferry-fares.html' }] });
    expect(calledOff).toBe(0);
    for (const { settings } of places) {
      expect(pagesIn(settings.path)).toEqual({});
      expect(filesIn(settings.path)['index.html']).toContain('No stories.');
    }
    expect(state()).toBe('draft');
    await expect(unpublishStory(ports, { story, at: 'now' })).rejects.toThrow('The story stands nowhere');
  });

  test('from the place it went to last: the desk tells of the place where it stands', async () => {
    const { ports, clock, story, places } = await published();
    const told = getStory(ports.desk.db, story).publication?.destination.id ?? '';
    const other = places.find(({ id }) => id !== told);
    clock.now += 60_000;
    await unpublishStory(ports, { story, destinations: [told], at: 'now' });
    expect(getStory(ports.desk.db, story)).toMatchObject({
      state: 'published',
      publication: { action: 'publish', state: 'sent', destination: { id: other?.id } },
    });
  });

  test('from one place leaves the others; a plan for that place is called off, one for the others is not', async () => {
    const { ports, story, places, webId, state } = await published();
    const plans = [];
    for (const { id } of places)
      plans.push(await scheduleStory(ports, { story, destination: id, at: tonight }));
    const { rows, calledOff } = await unpublishStory(ports, { story, destinations: [webId], at: 'now' });
    expect([rows.length, calledOff]).toEqual([1, 1]);
    expect(plans.map(({ id }) => publicationOf(ports, id).state)).toEqual(['waiting', 'cancelled']);
    expect(publicationOf(ports, plans[1]?.id ?? '').reason).toBe('It is taken away.');
    expect(places.map(({ settings }) => Object.keys(pagesIn(settings.path)))).toEqual([
      ['ferry-fares.html'],
      [],
    ]);
    expect(state()).toBe('scheduled');
  });

  test('at a time: it stands until then, and goes however late the computer wakes', async () => {
    const { ports, story, web } = await published();
    const { rows } = await unpublishStory(ports, { story, at: tonight });
    expect(rows.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    const due = rows[0]?.due.instant ?? 0;
    await publishDue(ports, due - 1);
    expect(Object.keys(pagesIn(web))).toEqual(['ferry-fares.html']);
    await publishDue(ports, due + 7 * 86_400_000);
    expect(pagesIn(web)).toEqual({});
  });

  test('and publishing again: it is back at its old address, with a first time of its own', async () => {
    const { ports, story, webId, web, clock, rename } = await published();
    await unpublishStory(ports, { story, at: 'now' });
    rename(story, 'slug', 'another-slug');
    clock.now += 3_600_000;
    await scheduleStory(ports, { story, destination: webId, at: 'now' });
    expect(Object.keys(pagesIn(web))).toEqual(['ferry-fares.html']);
    expect(pagesIn(web)['ferry-fares.html']).toContain(
      'Published <time datetime="2026-12-01T08:00:00-05:00">',
    );
  });
});

describe('killing a story', () => {
  test('a notice takes its place everywhere, with nothing of its words; plans are called off; it is killed for ever', async () => {
    const { ports, story, places, webId, state, write } = await published();
    write(story, 'Another text of the ferry.');
    await scheduleStory(ports, { story, destination: webId, at: tonight });
    const { rows, calledOff } = await killStory(ports, story, notice);
    expect(rows.map(({ action, state: is }) => [action, is])).toEqual([
      ['kill', 'sent'],
      ['kill', 'sent'],
    ]);
    expect(calledOff).toBe(1);
    for (const { settings } of places) {
      const page = pagesIn(settings.path)['ferry-fares.html'] ?? '';
      expect(page).toContain('Mandatory kill: ferry-fares.');
      expect(page).toContain('The agreement is a forgery.');
      expect(page).toContain('A substitute story follows.');
      expect(page).not.toMatch(/Night ferry|Fares stay|Ana Roth/);
      expect(filesIn(settings.path)['index.html']).toContain('No stories.');
    }
    expect(state()).toBe('killed');
    expect(logOfStory(ports.desk.db, story)[0]).toMatchObject({
      kind: 'state',
      became: 'killed',
      note: notice.reason,
    });
    await expect(scheduleStory(ports, { story, destination: webId, at: 'now' })).rejects.toThrow(
      'The story is killed.',
    );
  });

  test('a place that is away is told when it is back, however late, and can be tried by hand', async () => {
    const { ports, story, web, clock } = await published();
    renameSync(web, `${web}-away`);
    const { rows } = await killStory(ports, story, notice);
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'waiting']);
    const handlers = createHandlers(ports);
    const listed = await handlers['outbox:list']({ story });
    expect(listed.away).toMatchObject([
      {
        destination: { name: 'Web' },
        rows: 1,
        says: expect.stringContaining('The kill notice of ferry-fares did not reach Web.') as string,
      },
    ]);
    await publishDue(ports, (clock.now += 3 * 86_400_000));
    expect(publicationOf(ports, rows[1]?.id ?? '')).toMatchObject({ state: 'waiting', attempts: 2 });
    renameSync(`${web}-away`, web);
    expect(await handlers['outbox:retry']({ publication: rows[1]?.id ?? '' })).toMatchObject({
      state: 'sent',
    });
    expect(pagesIn(web)['ferry-fares.html']).toContain('Mandatory kill');
    expect((await handlers['outbox:list']({ story })).away).toEqual([]);
  });

  test('a story that went nowhere is killed on the desk, and nothing is written anywhere', async () => {
    const { ports, newStory, newDestination } = publishingDesk();
    const web = newDestination('Web');
    const story = newStory();
    expect(await killStory(ports, story, notice)).toEqual({ rows: [], calledOff: 0 });
    expect(readdirSync(web.settings.path)).toEqual([]);
    expect(getStory(ports.desk.db, story).state).toBe('killed');
  });
});
