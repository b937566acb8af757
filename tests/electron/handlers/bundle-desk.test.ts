import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoryId } from '#core/story/story';
import { bringIn } from '../../../electron/handlers/bring-in';
import { saveBundle } from '../../../electron/handlers/bundle/save-bundle';
import { decisionHandlers } from '../../../electron/handlers/desk-decisions';
import { liveStories } from '../../../electron/handlers/live-stories';
import { packageHandlers } from '../../../electron/handlers/packages';
import type { Ports } from '../../../electron/handlers/ports';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { storyDecisions } from '../../../electron/storage/carried-decisions';
import { insertCorrection, listCorrections } from '../../../electron/storage/corrections';
import { packagesOf } from '../../../electron/storage/packages';
import { publicationsOfStory } from '../../../electron/storage/publications';
import { getStory, listStories } from '../../../electron/storage/stories';
import { repoFolder } from '../../../scripts/folders';
import { liftEmbargo, putEmbargo } from '../../helpers/embargo';
import { pagesIn, publishingDesk } from '../../helpers/publishing-desk';
import { temporaryFolder } from '../../helpers/temporary-desk';
import { writtenBundle } from '../../helpers/written-bundle';
import { writeStory } from '../backups/furnished';

const zone = 'America/New_York';
const until = '2026-12-02T06:00';
const uuid = (last: number) => `6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c${String(last).padStart(2, '0')}`;

const move = (ports: Ports, story: StoryId, to: 'ready' | 'held' | 'killed', note = '') =>
  void decisionHandlers(ports)['desk:move']({ stories: [story], to, note });
const assign = (ports: Ports, story: StoryId, assignee: string) =>
  void decisionHandlers(ports)['desk:plan']({
    stories: [story],
    plan: { assignee, art: 'Two of the pier', due: { wall: '2026-12-01T17:00', zone } },
  });
const write = (ports: Ports, story: StoryId, headline: string, batch: string) =>
  liveStories(ports).append({
    storyId: story,
    batch,
    base: getStory(ports.desk.db, story).version,
    changes: [{ kind: 'field', field: 'headline', value: headline }],
  });
const packaged = (ports: Ports, main: StoryId, sidebar: StoryId) =>
  void packageHandlers(ports)['package:save']({
    id: uuid(50),
    name: 'Ferries',
    members: [
      { story: main, role: 'main' },
      { story: sidebar, role: 'sidebar' },
    ],
  });

/** A story with everything a desk can decide about it, on a desk of its own, and another desk. */
function decided() {
  const here = publishingDesk();
  const there = publishingDesk();
  const { ports } = here;
  const story = writeStory(ports, 'ferry-stop', 'Ferries stopped at six.\n\nNobody could say why.');
  assign(ports, story, 'Dana Whitlock');
  move(ports, story, 'ready');
  putEmbargo(ports, story, until, zone);
  insertCorrection(
    ports.desk.db,
    {
      ...{ id: uuid(60), storyId: story, kind: 'correction', text: 'It was seven.', date: '2026-12-01' },
      ...{ position: 'top', carries: 'published', author: 'Ada Fell', madeAt: ports.clock() },
    },
    [],
  );
  return { here, there, story };
}

/** All that a desk has of a story beside its words. */
const aside = ({ desk: { db } }: Ports, story: StoryId) => ({
  decisions: storyDecisions(db, story),
  corrections: listCorrections(db, story),
  packages: packagesOf(db, story).map(({ id, name, members }) => ({ id, name, members })),
});

test('state, plan, embargo, their log and the corrections log come along', async () => {
  const { here, there, story } = decided();
  const { warnings } = await bringIn(there.ports, writtenBundle(here.ports, story));
  expect(warnings).toEqual([]);
  expect(aside(there.ports, story)).toEqual(aside(here.ports, story));
  expect(getStory(there.ports.desk.db, story)).toMatchObject({
    ...{
      state: 'ready',
      assignee: 'Dana Whitlock',
      art: 'Two of the pier',
      due: { wall: '2026-12-01T17:00' },
    },
    embargo: { until: { wall: until }, source: 'Port of Hallam', lifted: null },
    lastPassage: { by: 'Ada Fell' },
  });
});

test('under embargo a bundle leaves with a reason, which is kept and goes along, and the embargo stays', async () => {
  const { here, there, story } = decided();
  const folder = temporaryFolder();
  const save = (reason: string, into = folder) =>
    saveBundle(here.ports, story, into, { replace: false, reason });
  const before = aside(here.ports, story);
  expect(() => save('')).toThrow('No bundle was written yet: the story is under embargo until');
  expect(readdirSync(folder)).toEqual([]);
  // Where no file comes of it, nothing was decided.
  const taken = temporaryFolder();
  writeFileSync(join(taken, 'ferry-stop.nutgraf.zip'), 'mine');
  expect(() => save('The late desk finishes it.', taken)).toThrow('There is already a file');
  expect(aside(here.ports, story)).toEqual(before);

  const { files } = save('The late desk finishes it.');
  await bringIn(there.ports, String(files[0]));
  expect(aside(there.ports, story)).toEqual(aside(here.ports, story));
  const { embargo, log } = storyDecisions(there.ports.desk.db, story);
  expect(embargo).toEqual(before.decisions.embargo);
  expect(log.at(-1)).toMatchObject({
    kind: 'embargo',
    author: 'Ada Fell',
    note: 'A bundle for another desk: The late desk finishes it.',
  });

  liftEmbargo(here.ports, story, 'The port agreed.');
  expect(saveBundle(here.ports, story, temporaryFolder(), { replace: false, reason: '' }).files).toHaveLength(
    1,
  );
});

test('a story that was planned or went out elsewhere waits nowhere here, and its embargo holds', async () => {
  const { here, there, story } = decided();
  liftEmbargo(here.ports, story, 'The port agreed.');
  await scheduleStory(here.ports, {
    story,
    destination: here.newDestination('Web').id,
    at: { wall: '2026-12-01T12:00', zone },
  });
  putEmbargo(here.ports, story, until, zone);
  const web = there.newDestination('Web');
  const { warnings } = await bringIn(there.ports, writtenBundle(here.ports, story));
  expect(warnings).toEqual([expect.stringContaining('waits to go out. Here nothing of it does')]);
  expect(publicationsOfStory(there.ports.desk.db, story)).toEqual([]);
  there.clock.now += 24 * 3_600_000;
  await publishDue(there.ports, there.clock());
  expect(pagesIn(there.newFolder('Web'))).toEqual({});
  there.clock.now -= 24 * 3_600_000;
  await expect(scheduleStory(there.ports, { story, destination: web.id, at: 'now' })).rejects.toThrow(
    'under embargo',
  );
});

test('what was decided since comes along, once, and an older bundle takes nothing back', async () => {
  const { here, there, story } = decided();
  const early = writtenBundle(here.ports, story);
  await bringIn(there.ports, early);
  assign(here.ports, story, 'Tuva Lindqvist');
  liftEmbargo(here.ports, story, 'The port agreed.');
  const late = writtenBundle(here.ports, story);
  expect((await bringIn(there.ports, late)).warnings).toEqual([
    'What was decided about it elsewhere came along.',
  ]);
  expect(aside(there.ports, story)).toEqual(aside(here.ports, story));
  for (const again of [late, early]) {
    expect((await bringIn(there.ports, again)).warnings).toEqual([
      expect.stringContaining('Nothing was changed'),
    ]);
    expect(aside(there.ports, story)).toEqual(aside(here.ports, story));
  }
});

test('a lift elsewhere never lets go of what waits here, and a new embargo stops it', async () => {
  const { here, there, story } = decided();
  liftEmbargo(here.ports, story, 'The port agreed.');
  await bringIn(there.ports, writtenBundle(here.ports, story));
  const web = there.newDestination('Web');
  await scheduleStory(there.ports, { story, destination: web.id, at: { wall: '2026-12-01T12:00', zone } });
  putEmbargo(here.ports, story, until, zone);
  await bringIn(there.ports, writtenBundle(here.ports, story));
  expect(getStory(there.ports.desk.db, story).embargo).toMatchObject({
    until: { wall: until },
    lifted: null,
  });
  liftEmbargo(here.ports, story, 'The port agreed again.');
  const { warnings } = await bringIn(there.ports, writtenBundle(here.ports, story));
  expect(warnings).toContainEqual(expect.stringContaining('What this desk decided stays'));
  expect(getStory(there.ports.desk.db, story).embargo).toMatchObject({ lifted: null });
  there.clock.now = Date.UTC(2026, 11, 1, 17, 1);
  await publishDue(there.ports, there.clock());
  expect(pagesIn(there.newFolder('Web'))).toEqual({});
});

test('where both desks decided, each keeps its own; a longer embargo is put on and written down, once', async () => {
  const { here, there, story } = decided();
  await bringIn(there.ports, writtenBundle(here.ports, story));
  assign(there.ports, story, 'Somebody here');
  putEmbargo(here.ports, story, '2026-12-03T06:00', zone);
  move(here.ports, story, 'killed', 'It is not true.');
  const later = writtenBundle(here.ports, story);
  const first = await bringIn(there.ports, later);
  expect(first.warnings).toEqual([
    expect.stringContaining('There it is killed.'),
    expect.stringContaining('under embargo until 06:00 EST on 3 December 2026'),
  ]);
  expect(getStory(there.ports.desk.db, story)).toMatchObject({
    ...{ state: 'ready', assignee: 'Somebody here', embargo: { until: { wall: '2026-12-03T06:00' } } },
  });
  const kept = aside(there.ports, story);
  expect((await bringIn(there.ports, later)).warnings[0]).toContain('Nothing was changed');
  expect(aside(there.ports, story)).toEqual(kept);
});

test('what parted from a story this desk has is one story, however often it comes, under its embargo', async () => {
  const { here, there, story } = decided();
  await bringIn(there.ports, writtenBundle(here.ports, story));
  write(here.ports, story, 'Here', uuid(1));
  write(there.ports, story, 'There', uuid(2));
  const parted = writtenBundle(here.ports, story);
  const own = (await bringIn(there.ports, parted)).story;
  expect(own.id).not.toBe(story);
  expect(own).toMatchObject({ headline: 'Here', embargo: { until: { wall: until } }, state: 'ready' });
  expect((await bringIn(there.ports, parted)).warnings).toEqual([
    expect.stringContaining('Nothing was changed'),
  ]);
  write(here.ports, story, 'Here, later', uuid(3));
  const { story: later } = await bringIn(there.ports, writtenBundle(here.ports, story));
  expect(later).toMatchObject({ id: own.id, headline: 'Here, later' });
  expect(listStories(there.ports.desk.db)).toHaveLength(2);
});

test('packages come together again, story by story, in their order; what this desk arranged stays', async () => {
  const { here, there, story } = decided();
  const sidebar = writeStory(here.ports, 'ferry-fares', 'Fares went up.');
  packaged(here.ports, story, sidebar);
  const [second, first] = [writtenBundle(here.ports, sidebar), writtenBundle(here.ports, story)];
  expect((await bringIn(there.ports, second)).warnings).toEqual([
    'Of the package “Ferries” these are not here: ferry-stop. Bring them in, too.',
  ]);
  expect((await bringIn(there.ports, first)).warnings).toEqual([]);
  expect(aside(there.ports, story)).toEqual(aside(here.ports, story));

  const other = writeStory(there.ports, 'tides', 'Tides.');
  void packageHandlers(there.ports)['package:save']({
    ...{ id: uuid(50), name: 'Boats' },
    members: [
      { story: sidebar, role: 'main' },
      { story, role: 'related' },
      { story: other, role: 'sidebar' },
    ],
  });
  const arranged = aside(there.ports, story);
  for (const again of [first, second]) await bringIn(there.ports, again);
  expect(aside(there.ports, story)).toEqual(arranged);
});

test('a story that belongs to a package of this desk is related to the one that comes along', async () => {
  const { here, there, story } = decided();
  await bringIn(there.ports, writtenBundle(here.ports, story));
  void packageHandlers(there.ports)['package:save']({
    ...{ id: uuid(51), name: 'Own' },
    members: [{ story, role: 'main' }],
  });
  packaged(here.ports, story, writeStory(here.ports, 'ferry-fares', 'Fares went up.'));
  const { warnings } = await bringIn(there.ports, writtenBundle(here.ports, story));
  expect(warnings).toContainEqual('In the package “Ferries” it is related here.');
  expect(packagesOf(there.ports.desk.db, story).map(({ name }) => name)).toEqual(['Own', 'Ferries']);
});

test('a bundle of form 1 is read still: all it carried comes along, and what it lacks is said', async () => {
  const { ports } = publishingDesk();
  const old = join(repoFolder, 'tests/fixtures/bundles/form-1.nutgraf.zip');
  const { story, warnings } = await bringIn(ports, old);
  expect(warnings).toEqual([expect.stringContaining('Ask whether it is under embargo')]);
  expect(story).toMatchObject({ slug: 'ferry-stop', headline: 'Ferries stop', state: 'draft', wordCount: 8 });
  expect(liveStories(ports).open(story.id).content.comments).toHaveLength(1);
  expect((await bringIn(ports, old)).warnings).toEqual([expect.stringContaining('Nothing was changed')]);
});
