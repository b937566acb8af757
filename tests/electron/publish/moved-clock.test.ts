import { describe, expect, test } from 'vitest';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { askAboutZones } from '../../../electron/publish/ask-about-zones';
import { publishDue } from '../../../electron/publish/publish-due';
import { moveDue } from '../../../electron/storage/move-due';
import { pagesIn, publicationOf, publishingDesk } from '../../helpers/publishing-desk';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const zone = 'America/New_York';

/** A desk at noon UTC of 1 December 2026 with a story planned for 18:30 in New York, and a look at the clock. */
async function planned(wall = '2026-12-01T18:30') {
  const desk = publishingDesk();
  const web = desk.newDestination('Web');
  const plan = await scheduleStory(desk.ports, {
    story: desk.newStory(),
    destination: web.id,
    at: { wall, zone },
  });
  const began = desk.clock.now;
  const look = async (now: number) => {
    desk.clock.now = now;
    await publishDue(desk.ports, now, { watchingSince: began });
    return publicationOf(desk.ports, plan.id);
  };
  return { ...desk, plan, due: plan.due.instant, look, pages: () => Object.keys(pagesIn(web.settings.path)) };
}

/** The clock as it stands at one look after the other, in minutes from the time it is due, and how it ends. */
const cases: readonly (readonly [says: string, looks: readonly number[], state: string, pages: number])[] = [
  ['on time', [-1, 0], 'sent', 1],
  ['awake again within the grace', [-30, 14], 'sent', 1],
  ['asleep over its time', [-30, 16], 'missed', 0],
  ['suspended for ten days', [-30, 10 * 24 * 60], 'missed', 0],
  ['the clock set back before it is due: it waits, and goes out once', [-5, -65, -1, 0, 15], 'sent', 1],
  ['the clock set back after it went out: it does not go out again', [0, -60, -1, 0, 1, 60], 'sent', 1],
  ['the clock set back by a year after it went out', [0, -365 * 24 * 60, 0], 'sent', 1],
  ['the clock set forward over its time', [-120, 120], 'missed', 0],
  ['set forward over its time and back again: it asks all the same', [-120, 120, -60, 0, 1], 'missed', 0],
  ['set forward, not up to its time', [-120, -1], 'waiting', 0],
  ['a second early is early', [-1 / 60], 'waiting', 0],
];

describe('whatever the clock of the computer does', () => {
  test.each(cases)('%s', async (_says, looks, state, pages) => {
    const { due, look, pages: found } = await planned();
    let last = '';
    for (const minutes of looks) ({ state: last } = await look(due + minutes * minute));
    expect(last).toBe(state);
    expect(found()).toHaveLength(pages);
  });

  test('30 days ahead it waits through every look, and goes out at its minute', async () => {
    const { due, look, pages } = await planned('2026-12-31T18:30');
    for (let days = 30; days > 0; days -= 1)
      expect((await look(due - days * day + hour)).state).toBe('waiting');
    expect(pages()).toEqual([]);
    expect((await look(due)).state).toBe('sent');
  });

  test('the computer travels to another zone: the instant decides, and the wall time in its zone stays', async () => {
    const before = process.env['TZ'];
    const { ports, plan, due, look } = await planned();
    try {
      process.env['TZ'] = 'Asia/Tokyo';
      expect((await look(due - minute)).state).toBe('waiting');
      expect(publicationOf(ports, plan.id).due).toEqual({ wall: '2026-12-01T18:30', zone, instant: due });
      expect((await look(due)).receipt).toMatchObject({ sentAt: due });
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('when the rules of its zone changed since it was planned', () => {
  /** As if it had been planned when clocks there were an hour ahead of what they are now. */
  async function plannedByOldRules(shift: number) {
    const desk = await planned();
    const { id, due } = desk.plan;
    moveDue(desk.ports.desk.db, id, due, { ...due, instant: due.instant + shift });
    return desk;
  }

  test.each([
    ['later', hour],
    ['earlier', -hour],
  ])('it asks at the next start, before either minute comes: the stored one is %s', async (_when, shift) => {
    const { ports, plan, pages, told } = await plannedByOldRules(shift);
    told.length = 0;
    askAboutZones(ports);
    expect(publicationOf(ports, plan.id)).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining(
        `planned for 18:30 on 1 December 2026 in ${zone}, and the clocks there follow other rules now`,
      ) as string,
    });
    expect(told).toEqual([`publication:changed ${plan.storyId}`]);
    expect(pages()).toEqual([]);
  });

  test('it asks when it is due, too, where nobody started the app in between', async () => {
    const { due, look, pages } = await plannedByOldRules(hour);
    expect((await look(due + hour)).state).toBe('refused');
    expect(pages()).toEqual([]);
  });

  test('what still fits is left alone', async () => {
    const { ports, plan, due, look } = await planned();
    askAboutZones(ports);
    expect(publicationOf(ports, plan.id).state).toBe('waiting');
    expect((await look(due)).state).toBe('sent');
  });
});
