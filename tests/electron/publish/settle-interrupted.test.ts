import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { moveState } from '../../../electron/storage/publications';
import { filesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const minute = 60_000;

/** A publication as a crash leaves it: noted down as sending, its page there or not. */
async function interrupted(arrived: boolean) {
  const world = publishingDesk();
  const web = world.newDestination('Web');
  const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  const { id, due } = await scheduleStory(world.ports, { story: world.newStory(), destination: web.id, at });
  await publishDue(world.ports, due.instant);
  const { receipt } = publicationOf(world.ports, id);
  const page = receipt?.address ?? '';
  moveState(world.ports.desk.db, id, ['sent'], 'sending', { receipt: null });
  const path = web.settings.path;
  if (!arrived) renameSync(page, join(world.newFolder('elsewhere'), 'page'));
  return { ...world, id, due: due.instant, path, page, receipt };
}

describe('a page that arrived', () => {
  test('gets its receipt, however late', async () => {
    const { ports, id, due, path, receipt } = await interrupted(true);
    await publishDue(ports, due + 600 * minute);
    expect(publicationOf(ports, id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      receipt: { address: receipt?.address, sha256: receipt?.sha256 },
    });
    expect(publicationOf(ports, id).receipt?.sentAt).toBeGreaterThanOrEqual(due);
    expect(Object.keys(filesIn(path))).toEqual(['ferry-fares.html']);
  });

  test('is found by a person who clicks before the clock looks', async () => {
    const { ports, id, clock, due } = await interrupted(true);
    clock.now = due + minute;
    expect(await publishNow(ports, id)).toMatchObject({ state: 'sent', attempts: 1 });
  });
});

describe('a page that did not arrive', () => {
  test('goes out within the grace', async () => {
    const { ports, id, due, path } = await interrupted(false);
    await publishDue(ports, due + 10 * minute);
    expect(publicationOf(ports, id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(Object.keys(filesIn(path))).toEqual(['ferry-fares.html']);
  });

  test('after the grace is missed, and says why', async () => {
    const { ports, id, due, path } = await interrupted(false);
    await publishDue(ports, due + 16 * minute);
    expect(publicationOf(ports, id)).toMatchObject({
      state: 'missed',
      reason: expect.stringContaining(
        'Nutgraf stopped while sending it. Nothing was sent anywhere.',
      ) as string,
    });
    expect(filesIn(path)).toEqual({});
  });

  test('waits again where the clock was set back before its time', async () => {
    const { ports, id, due, path } = await interrupted(false);
    expect(await publishDue(ports, due - minute)).toMatchObject([{ id, state: 'waiting' }]);
    expect(filesIn(path)).toEqual({});
  });

  test('leaves a file that has taken its name alone, and takes the next', async () => {
    const { ports, id, due, path, page } = await interrupted(false);
    writeFileSync(page, 'by hand');
    await publishDue(ports, due + minute);
    expect(publicationOf(ports, id).receipt?.address).toBe(join(path, 'ferry-fares-2.html'));
    expect(filesIn(path)['ferry-fares.html']).toBe('by hand');
  });
});

test('where nobody can look, it asks, and is looked for before it is sent again', async () => {
  const { ports, id, due, path, clock } = await interrupted(true);
  renameSync(path, `${path}-unplugged`);
  clock.now = due + minute;
  await publishDue(ports, clock.now);
  const unknown =
    'Whether an earlier try arrived cannot be seen now; it is looked for before it is sent again.';
  expect(publicationOf(ports, id)).toMatchObject({
    state: 'refused',
    reason: expect.stringContaining(unknown) as string,
  });
  expect(await publishNow(ports, id)).toMatchObject({
    state: 'refused',
    reason: expect.stringContaining(unknown) as string,
  });
  renameSync(`${path}-unplugged`, path);
  expect(await publishNow(ports, id)).toMatchObject({ state: 'sent', attempts: 1, reason: '' });
  expect(Object.keys(filesIn(path))).toEqual(['ferry-fares.html']);
});
