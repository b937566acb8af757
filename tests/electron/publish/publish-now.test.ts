import { describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { createHandlers } from '../../../electron/handlers/handlers';
import { cancelPublication, scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };

async function planned() {
  const world = publishingDesk();
  const web = world.newDestination('Web');
  const publication = await scheduleStory(world.ports, { story: world.newStory(), destination: web.id, at });
  return { ...world, web, publication, pages: () => pagesIn(web.settings.path) };
}

describe('a person says now', () => {
  test('before its time it goes out, says the time it went, and not again at its time', async () => {
    const { ports, publication, clock, pages } = await planned();
    clock.now = publication.due.instant - 3_600_000;
    const sent = await publishNow(ports, publication.id);
    expect(sent).toMatchObject({ state: 'sent', receipt: { sentAt: clock.now }, due: publication.due });
    expect(pages()['ferry-fares.html']).toContain('2026-12-01T17:30:00-05:00');
    expect(await publishDue(ports, publication.due.instant)).toEqual([]);
  });

  test('twice in a row sends once: the second click is answered with the first', async () => {
    const { ports, publication } = await planned();
    const both = await Promise.all([publishNow(ports, publication.id), publishNow(ports, publication.id)]);
    expect(both.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  test('after it went out it is refused, with the time and the place', async () => {
    const { ports, publication, clock } = await planned();
    clock.now = publication.due.instant;
    await publishNow(ports, publication.id);
    await expect(publishNow(ports, publication.id)).rejects.toEqual(
      new NewsroomError(
        'refused',
        'ferry-fares cannot be sent: it went out to Web at 18:30 EST on 1 December 2026.',
      ),
    );
  });

  test('what was called off is refused', async () => {
    const { ports, publication, pages } = await planned();
    cancelPublication(ports, publication.id);
    await expect(publishNow(ports, publication.id)).rejects.toEqual(
      new NewsroomError('refused', 'ferry-fares cannot be sent: it was cancelled. Schedule it again.'),
    );
    expect(pages()).toEqual({});
  });

  test('called off while it waits its turn, it is not sent', async () => {
    const { ports, publication, pages, clock } = await planned();
    const sending = publishNow(ports, publication.id);
    cancelPublication(ports, publication.id);
    await expect(sending).rejects.toMatchObject({ code: 'refused' });
    expect(await publishDue(ports, clock.now)).toEqual([]);
    expect(pages()).toEqual({});
  });

  test('what is not there is said', async () => {
    const { ports } = publishingDesk();
    await expect(publishNow(ports, ports.newId())).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('a person who says now does not get past an embargo that the plan waited for', async () => {
  const { ports, newStory, newDestination, clock } = publishingDesk();
  const story = newStory();
  const web = newDestination('Web');
  const until = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  const handlers = createHandlers(ports);
  await handlers['embargo:set']({ story, embargo: { until, source: 'Port of Hallam' }, reason: '' });
  const { id, due } = await scheduleStory(ports, { story, destination: web.id, at: until });
  const early = await publishNow(ports, id);
  expect(early.state).toBe('refused');
  expect(early.reason).toContain('The story is under embargo until 18:30 EST on 1 December 2026');
  expect(pagesIn(web.settings.path)).toEqual({});
  clock.now = due.instant;
  expect(await publishNow(ports, id)).toMatchObject({ state: 'sent' });
});

test('a listener that throws does not stop a send half-way', async () => {
  const { ports, publication, pages } = await planned();
  const logged: unknown[] = [];
  const emit = () => {
    throw new Error('The window is gone');
  };
  const log = (error: unknown) => void logged.push(error);
  await publishDue({ ...ports, emit }, publication.due.instant, { log });
  expect(publicationOf(ports, publication.id).state).toBe('sent');
  expect(Object.keys(pages())).toEqual(['ferry-fares.html']);
  expect(logged).toHaveLength(2);
});

test('a publication that cannot be read asks, and the others go out', async () => {
  const { ports, publication, newStory, web, pages } = await planned();
  const other = await scheduleStory(ports, { story: newStory({ slug: 'other' }), destination: web.id, at });
  ports.desk.db.prepare("UPDATE publication SET edition = '{}' WHERE id = ?").run(publication.id);
  const reports = await publishDue(ports, publication.due.instant);
  expect(reports.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [publication.id, 'refused'],
      [other.id, 'sent'],
    ].sort(),
  );
  const broken = reports.find(({ id }) => id === publication.id);
  expect(broken?.reason).toMatch(/^This publication could not be begun\..* Nothing was sent\.$/s);
  expect(broken?.fault).not.toBe('');
  expect(Object.keys(pages())).toEqual(['other.html']);
});
