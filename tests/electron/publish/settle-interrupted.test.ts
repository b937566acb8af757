import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cancelPublication, scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { moveState } from '../../../electron/storage/publications';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

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
    expect(Object.keys(pagesIn(path))).toEqual(['ferry-fares.html']);
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
    expect(Object.keys(pagesIn(path))).toEqual(['ferry-fares.html']);
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
    expect(pagesIn(path)).toEqual({});
  });

  test('waits again where the clock was set back before its time', async () => {
    const { ports, id, due, path } = await interrupted(false);
    expect(await publishDue(ports, due - minute)).toMatchObject([{ id, state: 'waiting' }]);
    expect(pagesIn(path)).toEqual({});
  });

  test('leaves a file that has taken its name alone, and takes the next', async () => {
    const { ports, id, due, path, page } = await interrupted(false);
    writeFileSync(page, 'by hand');
    await publishDue(ports, due + minute);
    expect(publicationOf(ports, id).receipt?.address).toBe(join(path, 'ferry-fares-2.html'));
    expect(pagesIn(path)['ferry-fares.html']).toBe('by hand');
  });
});

test('where nobody can look, nothing is sent, and it is asked again until it is known', async () => {
  const { ports, id, due, path, clock } = await interrupted(true);
  renameSync(path, `${path}-unplugged`);
  clock.now = due + minute;
  await publishDue(ports, clock.now, { jitter: () => 0.5 });
  const unknown = {
    state: 'sending',
    reason: expect.stringMatching(
      /^Whether ferry-fares reached Web is not known yet\. The folder .* It is asked again by itself before anything is sent\.$/,
    ) as string,
  };
  expect(publicationOf(ports, id)).toMatchObject({ ...unknown, nextTry: due + minute + 15_000 });
  expect(await publishNow(ports, id)).toMatchObject(unknown);
  expect(() => cancelPublication(ports, id)).toThrow('may have reached Web, which does not answer.');
  renameSync(`${path}-unplugged`, path);
  const later = publicationOf(ports, id).nextTry ?? 0;
  expect(await publishDue(ports, later)).toMatchObject([
    { state: 'sent', attempts: 1, reason: '', nextTry: null },
  ]);
  expect(Object.keys(pagesIn(path))).toEqual(['ferry-fares.html']);
});
