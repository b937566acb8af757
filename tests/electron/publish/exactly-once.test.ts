import { beforeAll, onTestFinished, describe, expect, test } from 'vitest';
import type { SendStep } from '../../../electron/publish/publish-ports';
import { addFolderDestination } from '../../../electron/handlers/destinations';
import { listPublications } from '../../../electron/storage/publications';
import { bundled } from '../../helpers/bundled';
import { doomedRoom, due, withDesk, type DoomedRoom } from '../../helpers/doomed/doomed-room';
import { expectExactlyOnce, expectWholePages } from '../../helpers/doomed/folder-law';
import { expectExactlyOnceAt } from '../../helpers/doomed/place-law';
import { startSender, type End } from '../../helpers/doomed/sender';
import { addPlace, changes, deeds, type Deed } from '../../helpers/place/http-desk';
import { placeDriver } from '../../helpers/place/place-driver';
import { openPlace, type Asked, type Fault, type Place } from '../../helpers/place/place-server';
import { pagesIn } from '../../helpers/publishing-desk';
import type { ChildOrders } from './publishing-child';

const minutes = 60_000;
let script = '';

beforeAll(async () => {
  script = await bundled('tests/electron/publish/publishing-child.ts');
});

type Death = Omit<ChildOrders, 'desk' | 'now' | 'overHttp'>;

const inFolder = (deed: Deed, count: number): Promise<DoomedRoom> =>
  doomedRoom({ deed, count, destinationOf: (ports, site) => addFolderDestination(ports, 'Web', site) });

/** One look at the clock in a process of its own, in time for what is due. */
function look({ desk }: DoomedRoom, death: Death = {}, now = due + 5 * minutes): Promise<End> {
  return startSender(script, { desk, now, ...death }).end;
}

async function dies(room: DoomedRoom, death: Death): Promise<void> {
  expect(await look(room, death), JSON.stringify(death)).toMatchObject({ killed: true });
  expectWholePages(room);
}

/** Dying while settling what the last death left. What was taken away leaves nothing half-written to tidy. */
const settling = (deed: Deed): readonly SendStep[] =>
  deed === 'remove' ? ['looked', 'settled'] : ['tidied', 'looked', 'settled'];

/** Every way to die on the way to a folder: at each step, before each change to it, and again while settling. */
function deaths(deed: Deed, last: number): readonly Death[] {
  const again = settling(deed).map((dieAt) => ({ dieAt }));
  return [
    ...(['planned', 'noted', 'sent', 'finished', 'receipted'] as const).map((dieAt) => ({ dieAt })),
    // Before the first change is at `noted`.
    ...Array.from({ length: last - 1 }, (_, index) => ({ dieBeforeChange: index + 2 })),
    ...(deed === 'update' || deed === 'kill' ? [] : [{ dieBeforeChange: last }, ...again]),
  ];
}

describe('killed at every step, on the way to a folder', () => {
  // How often a send changes the folder, so that a step more is seen; and before how many of these it is killed. The lists
  // of stories are six changes, the same whatever is done: an update is killed before those too.
  const all: readonly (readonly [Deed, number, number])[] = [
    ['publish', 14, 8],
    ['update', 14, 14],
    ['remove', 9, 3],
    ['kill', 11, 5],
  ];

  test.each(all)('%s, with %i changes to the disk: done once', async (deed, changesOfOne, last) => {
    const ways = deaths(deed, last);
    const room = await inFolder(deed, ways.length + 1);
    for (const death of ways) await dies(room, death);
    const { report } = await look(room);
    expect(report?.states).not.toEqual([]);
    expect(report?.changes).toBe(changesOfOne);
    await expectExactlyOnce(room);
  });

  test('killed from outside at any moment', async () => {
    const room = await inFolder('update', 20);
    let kills = 0;
    for (let done = false; !done && kills < 6;) {
      const { end } = startSender(script, { desk: room.desk, now: due }, Math.random() * 25);
      done = !(await end).killed;
      expectWholePages(room);
      if (!done) kills += 1;
    }
    await look(room);
    expect(kills).toBeGreaterThan(0);
    await expectExactlyOnce(room);
  });

  test('what a crash left unsent is not sent when the grace is over by the next start, and what arrived is not lost', async () => {
    const room = await inFolder('publish', 1);
    await dies(room, { dieAt: 'noted' });
    await look(room, {}, due + 60 * minutes);
    expect(pagesIn(room.destination.settings.path)).toEqual({});
    expect(await withDesk(room.desk, ({ desk }) => listPublications(desk.db))).toMatchObject([
      { state: 'missed', reason: expect.stringContaining('Nutgraf stopped while sending it.') as string },
    ]);
    const arrived = await inFolder('publish', 1);
    await dies(arrived, { dieAt: 'sent' });
    await look(arrived, {}, due + 60 * minutes);
    await expectExactlyOnce(arrived);
  });
});

/** A death on the way to a place over HTTP: what the place does meanwhile, and at which step the sender dies of itself. */
interface DeathOverHttp {
  readonly fault: Fault | null;
  /** The request it happens to: the story's own unless said. */
  readonly on?: 'uploads';
  readonly dieAt?: SendStep;
}

const at = (steps: readonly SendStep[], fault: Fault | null = null): readonly DeathOverHttp[] =>
  steps.map((dieAt) => ({ dieAt, fault }));

/** Every way to die on the way to a place: at each step, however it answers, and while it has the request. */
function deathsOverHttp(deed: Deed): readonly DeathOverHttp[] {
  const again = at(settling(deed));
  const lost = at(deed === 'remove' ? ['finished'] : ['tidied', 'finished']);
  return [
    ...at(['planned', 'noted', 'sent', 'finished', 'receipted']),
    ...lost.map((death) => ({ ...death, fault: { kind: 'loses-answer' } as const })),
    ...at(['sent', 'finished'], { kind: 'answers-late', ms: 30 }),
    { fault: { kind: 'dies', when: 'before' } },
    ...[{ fault: { kind: 'dies', when: 'after' } as const }, ...again],
    { fault: { kind: 'dies', when: 'later' } },
    ...(deed === 'publish'
      ? [{ fault: { kind: 'dies', when: 'before' } as const, on: 'uploads' as const }]
      : []),
  ];
}

const uploads = ({ path, method }: Asked): boolean => path.startsWith('/uploads/') && method === 'PUT';

describe('killed at every step, on the way to a place over HTTP', () => {
  const drivers = { folder: placeDriver };

  async function lookAt(
    place: Place,
    { desk }: DoomedRoom,
    { fault, on, dieAt }: DeathOverHttp,
  ): Promise<End> {
    const isHit = on === 'uploads' ? uploads : changes;
    place.faultOf = (asked) => (isHit(asked) ? fault : null);
    const death = dieAt ? { dieAt } : {};
    const sender = startSender(script, { desk, now: due + 5 * minutes, overHttp: true, ...death });
    place.killSender = () => sender.process.kill('SIGKILL');
    return sender.end;
  }

  test.each(deeds)('%s: done once', async (deed) => {
    const place = await openPlace();
    onTestFinished(() => place.close());
    const all = deathsOverHttp(deed);
    const destinationOf = (ports: Parameters<typeof addPlace>[0]) => addPlace(ports, place);
    const room = await doomedRoom({ deed, count: all.length + 1, destinationOf, options: { drivers } });
    for (const death of all) {
      expect(await lookAt(place, room, death), JSON.stringify(death)).toMatchObject({ killed: true });
    }
    expect(await lookAt(place, room, { fault: null })).toMatchObject({ killed: false });
    await expectExactlyOnceAt(place, room);
  });
});
