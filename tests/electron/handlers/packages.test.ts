import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CallInput } from '#core/contract/calls';
import { decisionHandlers } from '../../../electron/handlers/desk-decisions';
import { gatherEdition } from '../../../electron/handlers/edition';
import { exportHandlers } from '../../../electron/handlers/export';
import { packageHandlers } from '../../../electron/handlers/packages';
import { scheduleHandlers } from '../../../electron/handlers/schedule';
import { getStory } from '../../../electron/storage/stories';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishingDesk } from '../../helpers/publishing-desk';

type Members = CallInput<'package:save'>['members'];

function room() {
  const desk = publishingDesk();
  const calls = packageHandlers(desk.ports);
  const story = (slug: string) => desk.newStory({ slug, headline: `About ${slug}` });
  const save = async (name: string, members: Members, id: string = randomUUID()) =>
    calls['package:save']({ id, name, members });
  const publish = async (id: string) => {
    const destination = desk.newDestination(`to ${id}`);
    await scheduleHandlers(desk.ports)['schedule:set']({ story: id, destination: destination.id, at: 'now' });
    await publishDue(desk.ports, desk.clock());
  };
  const members = async (id: string) => {
    const { packages } = await calls['package:of']({ story: id });
    return packages.map(({ name, members: all }) => [
      name,
      ...all.map(({ slug, role }) => `${slug}: ${role}`),
    ]);
  };
  return { ...desk, calls, story, save, publish, members };
}

test('stories stand together in their order, and lists say so', async () => {
  const { story, save, members, ports, told } = room();
  const [ferry, fares, deck] = [story('ferry'), story('fares'), story('deck')];
  await save('Ferry strike', [
    { story: ferry, role: 'main' },
    { story: deck, role: 'gallery' },
    { story: fares, role: 'sidebar' },
  ]);
  expect(await members(fares)).toEqual([['Ferry strike', 'ferry: main', 'deck: gallery', 'fares: sidebar']]);
  expect(getStory(ports.desk.db, fares).package).toEqual({ name: 'Ferry strike', role: 'sidebar' });
  expect(told.filter((each) => each.startsWith('story:changed')).slice(-3)).toEqual([
    `story:changed ${ferry}`,
    `story:changed ${deck}`,
    `story:changed ${fares}`,
  ]);
});

test('a story belongs to one package, and may be related in others', async () => {
  const { story, save, members, calls } = room();
  const [ferry, fares] = [story('ferry'), story('fares')];
  const { id } = await save('Ferry strike', [{ story: ferry, role: 'main' }]);
  const week = randomUUID();
  await expect(save('Harbour week', [{ story: ferry, role: 'sidebar' }], week)).rejects.toMatchObject({
    code: 'refused',
    message: 'ferry belongs to “Ferry strike”. Take it out of there first, or make it related here.',
  });
  expect((await calls['package:list']({})).packages).toHaveLength(1); // nothing of it was written
  await save(
    'Harbour week',
    [
      { story: fares, role: 'main' },
      { story: ferry, role: 'related' },
    ],
    week,
  );
  expect((await members(ferry)).map(([name]) => name)).toEqual(['Ferry strike', 'Harbour week']);
  await calls['package:remove']({ id });
  expect((await members(ferry)).map(([name]) => name)).toEqual(['Harbour week']);
  await expect(save('Gone', [{ story: randomUUID(), role: 'main' }])).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a story tells of its package only what readers have been told', async () => {
  const { story, save, publish, ports, rename } = room();
  const [ferry, fares, draft, killed] = [story('ferry'), story('fares'), story('draft'), story('killed')];
  const { id } = await save('A secret working name', [
    { story: ferry, role: 'main' },
    { story: fares, role: 'sidebar' },
    { story: draft, role: 'sidebar' },
    { story: killed, role: 'related' },
  ]);
  await publish(fares);
  rename(fares, 'headline', 'Words that nobody may see yet');
  await decisionHandlers(ports)['desk:move']({ stories: [killed], to: 'killed', note: 'Wrong.' });
  const edition = gatherEdition(ports, ferry, null);
  expect(edition.packages).toEqual([
    {
      id,
      members: [
        { storyId: ferry, role: 'main', headline: '', address: '', standing: 'usable' },
        { storyId: fares, role: 'sidebar', headline: 'About fares', address: '', standing: 'usable' },
        { storyId: draft, role: 'sidebar', headline: '', address: '', standing: 'usable' },
        { storyId: killed, role: 'related', headline: '', address: '', standing: 'canceled' },
      ],
    },
  ]);
  for (const format of ['ninjs-3.1', 'ninjs-2.2', 'newsml-g2', 'html'] as const) {
    const preview = await exportHandlers(ports)['export:preview']({
      stories: [ferry],
      format,
      suggestions: 'accepted',
      options: {},
    });
    expect(preview.text).not.toMatch(/secret|Words that nobody|About draft|About killed/);
    expect(preview.warnings.join(' ')).toContain('1 story of its package is killed.');
  }
});

test('what was frozen with its package is read as it was frozen', async () => {
  const { story, save, ports, newDestination } = room();
  const [ferry, fares] = [story('ferry'), story('fares')];
  await save('Ferry strike', [
    { story: ferry, role: 'main' },
    { story: fares, role: 'sidebar' },
  ]);
  const { id: destination } = newDestination('Site');
  await scheduleHandlers(ports)['schedule:set']({ story: ferry, destination, at: 'now' });
  await publishDue(ports, ports.clock());
  expect(getStory(ports.desk.db, ferry).state).toBe('published');
});
