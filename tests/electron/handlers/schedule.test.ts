import { describe, expect, test } from 'vitest';
import { calls } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import { scheduleAt } from '#core/time/wall-time';
import { cancelPublication, scheduleHandlers, scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { moveState, publicationsOfStory } from '../../../electron/storage/publications';
import { getStory } from '../../../electron/storage/stories';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };

function newsroom() {
  const world = publishingDesk();
  return { ...world, web: world.newDestination('Web'), handlers: scheduleHandlers(world.ports) };
}

describe('planning a story', () => {
  test('keeps wall time, zone and instant, and the version as it stands', async () => {
    const { ports, newStory, web, handlers, told } = newsroom();
    const story = newStory();
    told.length = 0;
    const publication = await handlers['schedule:set']({ story, destination: web.id, at });
    expect(calls['schedule:set'].output.parse(publication)).toEqual(publication);
    expect(publication).toMatchObject({
      storyId: story,
      storyVersion: getStory(ports.desk.db, story).version,
      destination: { id: web.id, kind: 'folder', name: 'Web' },
      due: { ...at, instant: Date.UTC(2026, 11, 1, 23, 30) },
      state: 'waiting',
      attempts: 0,
      reason: '',
      receipt: null,
    });
    expect(publicationOf(ports, publication.id).edition.published).toEqual(publication.due);
    expect(getStory(ports.desk.db, story)).toMatchObject({ state: 'scheduled', publication });
    expect(told).toEqual([`publication:changed ${story}`]);
  });

  test('a destination may be given by its name', async () => {
    const { ports, newStory } = newsroom();
    const publication = await scheduleStory(ports, { story: newStory(), destination: 'web', at });
    expect(publication.destination.name).toBe('Web');
    await expect(scheduleStory(ports, { story: newStory(), destination: 'Prin', at })).rejects.toEqual(
      new NewsroomError('not-found', 'There is no destination “Prin”. There are: Web.'),
    );
  });

  test('again for the same destination calls the earlier plan off, and leaves other destinations alone', async () => {
    const { ports, newStory, newDestination, web } = newsroom();
    const story = newStory();
    const print = newDestination('Print');
    const first = await scheduleStory(ports, { story, destination: web.id, at });
    const other = await scheduleStory(ports, { story, destination: print.id, at });
    const later = { ...at, wall: '2026-12-01T20:00' };
    const second = await scheduleStory(ports, { story, destination: web.id, at: later });
    expect(publicationOf(ports, first.id)).toMatchObject({
      state: 'cancelled',
      reason: 'Planned anew for 20:00 EST on 1 December 2026.',
    });
    expect([publicationOf(ports, other.id).state, publicationOf(ports, second.id).state]).toEqual([
      'waiting',
      'waiting',
    ]);
    const reports = await publishDue(ports, first.due.instant);
    expect(reports.map(({ id }) => id)).toEqual([other.id]);
  });

  test('what was missed or refused is planned anew in the same way', async () => {
    const { ports, newStory, web } = newsroom();
    const story = newStory();
    const missed = await scheduleStory(ports, { story, destination: web.id, at });
    await publishDue(ports, missed.due.instant + 3_600_000);
    expect(getStory(ports.desk.db, story).publication?.state).toBe('missed');
    const later = { ...at, wall: '2026-12-02T07:00' };
    const anew = await scheduleStory(ports, { story, destination: web.id, at: later });
    expect(publicationOf(ports, missed.id).state).toBe('cancelled');
    expect(getStory(ports.desk.db, story).publication).toEqual(anew);
  });

  test('a published story planned again is scheduled, and published once more', async () => {
    const { ports, newStory, web } = newsroom();
    const story = newStory();
    const plan = { story, destination: web.id, at };
    const { due } = await scheduleStory(ports, plan);
    await publishDue(ports, due.instant);
    expect(getStory(ports.desk.db, story).state).toBe('published');
    const { id } = await scheduleStory(ports, plan);
    expect(getStory(ports.desk.db, story).state).toBe('scheduled');
    cancelPublication(ports, id);
    expect(getStory(ports.desk.db, story).state).toBe('published');
  });
});

describe('what is refused leaves everything as it was', () => {
  const refused = async (
    plan: (world: ReturnType<typeof newsroom>) => Promise<unknown>,
    code: string,
    message: string,
  ) => {
    const world = newsroom();
    await expect(plan(world)).rejects.toEqual(new NewsroomError(code as 'refused', message));
    expect(world.handlers['schedule:list']({})).toEqual({ publications: [] });
  };

  test('a photo without a credit', () =>
    refused(
      ({ ports, newStory, addPhoto, web }) => {
        const story = newStory();
        addPhoto(story, 1, { credit: ' ' });
        return scheduleStory(ports, { story, destination: web.id, at });
      },
      'refused',
      'ferry-fares cannot be scheduled: A photo cannot be published without a credit.',
    ));

  test('several faults are all named, and publishing says published', () =>
    refused(
      ({ ports, newStory, addPhoto, web }) => {
        const story = newStory({ headline: '' });
        addPhoto(story, 1, {});
        return scheduleStory(ports, { story, destination: web.id, at: 'now' });
      },
      'refused',
      'ferry-fares cannot be published: The story has no headline. ' +
        'A photo cannot be published without a credit.',
    ));

  test('a time that does not exist', () =>
    refused(
      ({ ports, newStory, web }) =>
        scheduleStory(ports, {
          story: newStory(),
          destination: web.id,
          at: { wall: '2027-03-14T02:30', zone: 'America/New_York' },
        }),
      'refused',
      '02:30 on 14 March 2027 does not exist in America/New_York: clocks go forward there from 02:00 to 03:00. ' +
        'The nearest times are 01:59 and 03:00.',
    ));

  test('a time that happens twice, until somebody says which', () =>
    refused(
      ({ ports, newStory, web }) =>
        scheduleStory(ports, {
          story: newStory(),
          destination: web.id,
          at: { wall: '2027-11-07T01:30', zone: 'America/New_York' },
        }),
      'refused',
      '01:30 on 7 November 2027 happens twice in America/New_York, because clocks go back there. ' +
        'Choose the first (EDT, UTC-04:00) or the second (EST, UTC-05:00).',
    ));

  test('an earlier plan stays when a new one is refused', async () => {
    const { ports, newStory, web, rename } = newsroom();
    const story = newStory();
    const { id } = await scheduleStory(ports, { story, destination: web.id, at });
    rename(story, 'headline', '');
    await expect(
      scheduleStory(ports, { story, destination: web.id, at: { ...at, wall: '2026-12-03T09:00' } }),
    ).rejects.toMatchObject({ code: 'refused' });
    expect(publicationOf(ports, id).state).toBe('waiting');
  });

  test('a story that is not there', async () => {
    const { ports, web } = newsroom();
    await expect(
      scheduleStory(ports, { story: ports.newId(), destination: web.id, at }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('now', () => {
  test('is sent before it answers, at this time in the zone of the newsroom', async () => {
    const { ports, newStory, web, clock } = newsroom();
    const publication = await scheduleStory(ports, { story: newStory(), destination: web.id, at: 'now' });
    expect(publication).toMatchObject({
      state: 'sent',
      due: { wall: '2026-12-01T07:00', zone: 'America/New_York', instant: clock.now },
      receipt: { sentAt: clock.now },
    });
    expect(Object.keys(pagesIn(web.settings.path))).toEqual(['ferry-fares.html']);
    expect(await publishDue(ports, clock.now)).toEqual([]);
  });

  test('is sent once, even while the clock looks at the same moment', async () => {
    const { ports, newStory, web, clock } = newsroom();
    const looks = [publishDue(ports, clock.now), publishDue(ports, clock.now)];
    const publication = scheduleStory(ports, { story: newStory(), destination: web.id, at: 'now' });
    looks.push(publishDue(ports, clock.now));
    expect(await publication).toMatchObject({ state: 'sent', attempts: 1 });
    await Promise.all(looks);
    expect(Object.keys(pagesIn(web.settings.path))).toEqual(['ferry-fares.html']);
  });

  test('in the place of a later plan', async () => {
    const { ports, newStory, web } = newsroom();
    const story = newStory();
    const plan = await scheduleStory(ports, { story, destination: web.id, at });
    await scheduleStory(ports, { story, destination: web.id, at: 'now' });
    expect(await publishDue(ports, plan.due.instant)).toEqual([]);
    expect(publicationsOfStory(ports.desk.db, story).map(({ state }) => state)).toEqual([
      'sent',
      'cancelled',
    ]);
  });
});

test('a time that is past is taken, and missed at the next look', async () => {
  const { ports, newStory, web, clock } = newsroom();
  const past = { ...at, wall: '2026-11-30T18:30' };
  const { id, state } = await scheduleStory(ports, { story: newStory(), destination: web.id, at: past });
  expect(state).toBe('waiting');
  await publishDue(ports, clock.now);
  expect(publicationOf(ports, id)).toMatchObject({
    state: 'missed',
    reason:
      'Missed: ferry-fares did not go out at 18:30 EST on 30 November 2026. ' +
      'That time had passed when it was scheduled. Nothing was sent anywhere.',
  });
});

describe('calling off', () => {
  test('what waits, was missed or refused', async () => {
    const { ports, newStory, web, told, handlers } = newsroom();
    for (const state of ['waiting', 'missed', 'refused'] as const) {
      const story = newStory();
      const { id } = await scheduleStory(ports, { story, destination: web.id, at });
      if (state !== 'waiting') moveState(ports.desk.db, id, ['waiting'], state);
      told.length = 0;
      expect(handlers['schedule:cancel']({ publication: id })).toMatchObject({ id, state: 'cancelled' });
      expect(told).toEqual([`publication:changed ${story}`]);
      expect(getStory(ports.desk.db, story)).toMatchObject({ state: 'draft', publication: null });
    }
    expect(await publishDue(ports, scheduleAt(at.wall, at.zone).instant)).toEqual([]);
  });

  test('what went out, is going out, or was called off already is refused with the reason', async () => {
    const { ports, newStory, web } = newsroom();
    const reason = (id: string) => {
      try {
        cancelPublication(ports, id);
        return '';
      } catch (error) {
        return error instanceof NewsroomError ? `${error.code}: ${error.message}` : String(error);
      }
    };
    const { id } = await scheduleStory(ports, { story: newStory(), destination: web.id, at: 'now' });
    expect(reason(id)).toBe(
      'refused: ferry-fares cannot be cancelled: it went out to Web at 07:00 EST on 1 December 2026. ' +
        `The page stands at ${web.settings.path}/ferry-fares.html.`,
    );
    const other = await scheduleStory(ports, { story: newStory(), destination: web.id, at });
    moveState(ports.desk.db, other.id, ['waiting'], 'sending');
    expect(reason(other.id)).toBe(
      'refused: ferry-fares cannot be cancelled: it is being sent to Web right now.',
    );
    const third = await scheduleStory(ports, { story: newStory(), destination: web.id, at });
    cancelPublication(ports, third.id);
    expect(reason(third.id)).toBe('refused: ferry-fares cannot be cancelled: it has been cancelled already.');
    expect(reason(ports.newId())).toMatch(/^not-found: /);
  });
});

test('a wall time is looked up for the dialog', () => {
  const { handlers } = newsroom();
  const resolve = handlers['schedule:resolve'];
  expect(resolve({ wall: '2026-12-01T18:30', zone: 'America/New_York' })).toMatchObject({ kind: 'once' });
  expect(resolve({ wall: '2026-11-01T01:30', zone: 'America/New_York' })).toMatchObject({ kind: 'twice' });
  expect(resolve({ wall: '2026-03-08T02:30', zone: 'America/New_York' })).toMatchObject({ kind: 'never' });
});

test('the list has what is to come first, by time, then what is over, newest first', async () => {
  const { ports, newStory, web, handlers } = newsroom();
  const plan = (slug: string, wall: string) =>
    scheduleStory(ports, { story: newStory({ slug }), destination: web.id, at: { ...at, wall } });
  const { due } = await plan('early', '2026-12-01T10:00');
  const second = await plan('second', '2026-12-01T11:00');
  await publishDue(ports, due.instant);
  await publishDue(ports, second.due.instant);
  await plan('later', '2026-12-05T10:00');
  await plan('soon', '2026-12-02T10:00');
  const { publications } = await handlers['schedule:list']({});
  expect(publications.map(({ slug }) => slug)).toEqual(['soon', 'later', 'second', 'early']);
  expect(calls['schedule:list'].output.parse({ publications })).toEqual({ publications });
});
