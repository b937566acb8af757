import { describe, expect, test } from 'vitest';
import { moveEffect } from '#core/publication/move-effect';
import { scheduleAt } from '#core/time/wall-time';
import { liftEmbargo, putEmbargo } from '../../helpers/embargo';
import { movePublications, moveHandlers } from '../../../electron/handlers/move-publications';
import { cancelPublication, scheduleStory } from '../../../electron/handlers/schedule';
import { killStory, unpublishStory } from '../../../electron/handlers/take-down';
import { publishDue } from '../../../electron/publish/publish-due';
import { setOutboxPaused } from '../../../electron/storage/publications-waking';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const zone = 'America/New_York';
const evening = { wall: '2026-12-01T18:30', zone };

async function planned() {
  const desk = publishingDesk();
  const { ports, newStory, newDestination } = desk;
  const web = newDestination('Web');
  const story = newStory();
  const plan = await scheduleStory(ports, { story, destination: web.id, at: evening });
  const effect = async (wall: string, occurrence?: 'first' | 'second') =>
    moveHandlers(ports)['schedule:try-move']({
      publications: [plan.id],
      at: { wall, zone, ...(occurrence && { occurrence }) },
    });
  const move = (wall: string) => movePublications(ports, { publications: [plan.id], at: { wall, zone } });
  return { ...desk, web, story, plan, effect, move };
}

describe('what a move would do', () => {
  test('the old and the new time are told, and nothing is written', async () => {
    const { ports, plan, effect } = await planned();
    expect(await effect('2026-12-01T18:45')).toEqual({
      from: plan.due,
      to: { wall: '2026-12-01T18:45', zone, instant: plan.due.instant + 900_000 },
      stops: [],
      embargo: null,
      crosses: [],
    });
    expect(publicationOf(ports, plan.id).due).toEqual(plan.due);
  });

  test('a time that has passed stops it', async () => {
    const { effect } = await planned();
    expect((await effect('2026-12-01T06:59')).stops).toEqual([
      'That time has passed. Choose a later one, or publish now.',
    ]);
  });

  test('an embargo stands in the way before its end, and is told where it is passed', async () => {
    const { ports, story, effect } = await planned();
    putEmbargo(ports, story, '2026-12-01T18:15', zone);
    expect(await effect('2026-12-01T18:00')).toMatchObject({
      embargo: { until: { wall: '2026-12-01T18:15' } },
      stops: [],
    });
    expect((await effect('2026-12-01T18:15')).embargo).toBeNull();
    liftEmbargo(ports, story, 'The port agreed');
    const lifted = await effect('2026-12-01T18:00');
    expect(lifted.embargo).toBeNull();
    expect(lifted.crosses).toEqual([
      'The embargo until 18:15 EST on 1 December 2026 does not hold: Ada Fell lifted it (“The port agreed”).',
    ]);
  });

  test('a change of the clocks and the same story elsewhere are told', async () => {
    const { ports, story, newDestination, effect } = await planned();
    const wire = newDestination('Wire');
    await scheduleStory(ports, { story, destination: wire.id, at: { wall: '2026-12-02T09:00', zone } });
    expect((await effect('2027-03-15T18:30')).crosses).toEqual([
      `Clocks in ${zone} change in between: EST, UTC-05:00, then EDT, UTC-04:00.`,
      'It goes out after the same story to Wire, 09:00 EST on 2 December 2026.',
    ]);
  });

  test('a time that does not exist is refused with the reason, and one that happens twice asks which', async () => {
    const { effect } = await planned();
    await expect(effect('2027-03-14T02:30')).rejects.toThrow(/does not exist/);
    await expect(effect('2027-11-07T01:30')).rejects.toThrow(/happens twice/);
    expect((await effect('2027-11-07T01:30', 'second')).to.instant).toBe(Date.UTC(2027, 10, 7, 6, 30));
  });
});

describe('moving', () => {
  test('wall time, zone and instant move together, the frozen text stays, and everybody is told', async () => {
    const { ports, told, plan, story, write, move } = await planned();
    const { edition } = publicationOf(ports, plan.id);
    write(story, 'Written afterwards.');
    told.length = 0;
    expect(move('2026-12-03T07:00')).toMatchObject([
      { state: 'waiting', due: { wall: '2026-12-03T07:00', zone, instant: Date.UTC(2026, 11, 3, 12) } },
    ]);
    expect(publicationOf(ports, plan.id).edition).toEqual(edition);
    expect(told).toContain(`publication:changed ${story}`);
  });

  test('what was moved goes out at its new time and not at the old one', async () => {
    const { ports, clock, plan, move } = await planned();
    move('2026-12-01T19:00');
    clock.now = plan.due.instant;
    expect(await publishDue(ports, clock.now)).toEqual([]);
    clock.now += 30 * 60_000;
    expect(await publishDue(ports, clock.now)).toMatchObject([{ state: 'sent' }]);
  });

  test('never before the end of an embargo, and nothing is moved then', async () => {
    const { ports, story, plan, move } = await planned();
    putEmbargo(ports, story, '2026-12-01T18:15', zone);
    expect(() => move('2026-12-01T18:14')).toThrow(/under embargo until 18:15 EST.*Nothing was moved/);
    expect(publicationOf(ports, plan.id).due).toEqual(plan.due);
    expect(move('2026-12-01T18:15')[0]?.due.wall).toBe('2026-12-01T18:15');
  });

  test('several at once, or none of them', async () => {
    const { ports, story, newDestination, plan } = await planned();
    const wire = newDestination('Wire');
    const other = await scheduleStory(ports, { story, destination: wire.id, at: evening });
    cancelPublication(ports, other.id);
    const both = { publications: [plan.id, other.id], at: { wall: '2026-12-01T19:00', zone } };
    expect(() => movePublications(ports, both)).toThrow(/in the meantime/);
    expect(publicationOf(ports, plan.id).due).toEqual(plan.due);
  });

  test('what has gone out cannot be moved', async () => {
    const { ports, clock, plan, move } = await planned();
    clock.now = plan.due.instant;
    await publishDue(ports, clock.now);
    expect(() => move('2026-12-03T07:00')).toThrow(/moved, called off or done in the meantime/);
  });
});

describe('a removal', () => {
  async function removed() {
    const desk = publishingDesk();
    const { ports, newStory, newDestination } = desk;
    const [web, wire] = [newDestination('Web'), newDestination('Wire')];
    const story = newStory();
    await scheduleStory(ports, { story, destination: web.id, at: 'now' });
    const { rows } = await unpublishStory(ports, { story, at: evening });
    const id = rows[0]?.id ?? '';
    const effect = async (wall: string) =>
      moveHandlers(ports)['schedule:try-move']({ publications: [id], at: { wall, zone } });
    const move = (wall: string) => movePublications(ports, { publications: [id], at: { wall, zone } });
    return { ...desk, web, wire, story, id, effect, move };
  }

  test('is moved like what goes out, and is done at its new time; no embargo holds it back', async () => {
    const { ports, clock, web, story, effect, move } = await removed();
    putEmbargo(ports, story, '2026-12-03T00:00', zone);
    expect(await effect('2026-12-01T19:00')).toMatchObject({ stops: [], embargo: null, crosses: [] });
    expect((await effect('2026-12-01T06:00')).stops).toEqual([
      'That time has passed. Choose a later one, or take it away in the outbox now.',
    ]);
    const [row] = move('2026-12-01T19:00');
    clock.now = (row?.due.instant ?? 0) - 1;
    expect(await publishDue(ports, clock.now)).toEqual([]);
    expect(Object.keys(pagesIn(web.settings.path))).toHaveLength(1);
    clock.now += 1;
    expect(await publishDue(ports, clock.now)).toMatchObject([{ action: 'remove', state: 'sent' }]);
    expect(pagesIn(web.settings.path)).toEqual({});
  });

  test('tells what of the story goes out on the way, and where it would then stand again', async () => {
    const { ports, web, wire, story, id, effect } = await removed();
    const plan = (destination: string, wall: string) =>
      scheduleStory(ports, { story, destination, at: { wall, zone } });
    const elsewhere = await plan(wire.id, '2026-12-01T17:00');
    expect((await effect('2026-12-01T16:00')).crosses).toEqual([
      'It is taken away before the same story goes out to Wire, 17:00 EST on 1 December 2026.',
    ]);
    const crosses = moveEffect(
      {
        publication: publicationOf(ports, id),
        ...{ problems: [], embargo: null, wanted: null, now: 0 },
        others: [
          { ...publicationOf(ports, elsewhere.id), destination: publicationOf(ports, id).destination },
        ],
      },
      scheduleAt('2026-12-01T16:00', zone),
    ).crosses;
    expect(crosses).toEqual([
      'It is taken away before the same story goes out to Web, 17:00 EST on 1 December 2026. There it stands again then.',
    ]);
    expect(web.name).toBe('Web');
  });

  test('a kill is never put off', async () => {
    const { ports, story, web } = await removed();
    setOutboxPaused(ports.desk.db, true);
    const { rows } = await killStory(ports, story, { reason: 'A forgery', substitute: false });
    expect(() =>
      movePublications(ports, { publications: [rows[0]?.id ?? ''], at: { wall: '2026-12-02T18:30', zone } }),
    ).toThrow(`cannot be put off: it reaches ${web.name} as soon as that answers. Nothing was moved.`);
  });
});
