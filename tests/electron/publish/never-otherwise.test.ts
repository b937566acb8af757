import fc from 'fast-check';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { grace, type Destination, type PublicationId } from '#core/publication/publication';
import { timeForReaders } from '#core/publication/time-for-readers';
import type { StoryId } from '#core/story/story';
import { wallTimeAt } from '#core/time/wall-time';
import { addFolderDestination } from '../../../electron/handlers/destinations';
import type { Ports } from '../../../electron/handlers/ports';
import { cancelPublication, scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { renderPage } from '../../../electron/publish/render-page';
import { openDesk } from '../../../electron/storage/open';
import { listPublications, type ListedPublication } from '../../../electron/storage/publications';
import { getStory } from '../../../electron/storage/stories';
import { portsOf } from '../../helpers/ports-of';
import { pagesIn, newStory, publicationOf, rewrite } from '../../helpers/publishing-desk';
import { testClock, type TestClock } from '../../helpers/temporary-desk';

const minute = 60_000;
const zone = 'America/New_York';

interface Room {
  readonly ports: Ports;
  readonly clock: TestClock;
  readonly stories: readonly StoryId[];
  readonly destinations: readonly Destination[];
  /** When a person asked for each publication to go out at once. */
  readonly clicks: Map<PublicationId, number[]>;
  /** Every publication that went out, in the order it was seen. */
  readonly gone: PublicationId[];
}

/** One thing that a person or the clock does. Numbers choose among what there is. */
type Deed = (room: Room) => Promise<unknown>;

const chosen = <Value>(all: readonly Value[], number: number): Value | undefined => all[number % all.length];

const plan = (story: number, to: number, minutes: number | null): Deed => {
  return async ({ ports, clock, stories, destinations, clicks }) => {
    const at = minutes === null ? 'now' : { wall: wallTimeAt(clock.now + minutes * minute, zone).wall, zone };
    const [which, where] = [chosen(stories, story), chosen(destinations, to)];
    if (which === undefined || !where) return;
    const { id } = await scheduleStory(ports, { story: which, destination: where.id, at });
    if (at === 'now') clicks.set(id, [clock.now]);
  };
};

const pass = (minutes: number, ms: number): Deed => {
  return ({ ports, clock }) => {
    clock.now += minutes * minute + ms;
    return publishDue(ports, clock.now);
  };
};

const toTheEdgeOfTheNext = (edge: number): Deed => {
  return ({ ports, clock }) => {
    const next = listPublications(ports.desk.db).find(({ state }) => state === 'waiting');
    if (next) clock.now = next.due.instant + edge;
    return publishDue(ports, clock.now);
  };
};

const edit = (story: number, text: string): Deed => {
  return ({ ports, stories }) => {
    const which = chosen(stories, story);
    if (which !== undefined) rewrite(ports, which, `This is ${text}.`);
    return Promise.resolve();
  };
};

const callOff = (which: number): Deed => {
  return async ({ ports }) => {
    const publication = chosen(listPublications(ports.desk.db), which);
    if (publication) await Promise.resolve(cancelPublication(ports, publication.id));
  };
};

const click = (which: number): Deed => {
  return async ({ ports, clock, clicks }) => {
    const publication = chosen(listPublications(ports.desk.db), which);
    if (!publication) return;
    clicks.set(publication.id, [...(clicks.get(publication.id) ?? []), clock.now]);
    await publishNow(ports, publication.id);
  };
};

const story = fc.nat(2);
const destination = fc.nat(1);
const minutes = fc.integer({ min: -30, max: 45 });
const edges = fc.constantFrom(-1, 0, 1, grace - 1, grace, grace + 1);
const text = fc.stringMatching(/^[a-z]{3,12}$/);

/** Deeds of one kind, which say what they are when a run of them fails. */
function deeds<Given extends unknown[]>(
  make: (...given: Given) => Deed,
  ...given: { readonly [Each in keyof Given]: fc.Arbitrary<Given[Each]> }
): fc.Arbitrary<Deed> {
  return fc.tuple<Given>(...given).map((all) => {
    const say = () => `${make.name}(${all.join(', ')})`;
    return Object.assign(make(...all), { [fc.toStringMethod]: say });
  });
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: deeds(plan, story, destination, fc.option(minutes, { freq: 5 })) },
  { weight: 4, arbitrary: deeds(pass, minutes, fc.integer({ min: -1, max: 1 })) },
  { weight: 3, arbitrary: deeds(toTheEdgeOfTheNext, edges) },
  { weight: 3, arbitrary: deeds(edit, story, text) },
  { weight: 2, arbitrary: deeds(callOff, fc.nat(20)) },
  { weight: 2, arbitrary: deeds(click, fc.nat(20)) },
);

test('whatever people and clocks do, only what was meant goes out, and only when it was meant to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25 }), async (all) => {
      await inNewRoom(async (room) => {
        for (const each of all) {
          await each(room).catch(refusedOnly);
          await expectLaw(room);
        }
      });
    }),
    { numRuns: 30 },
  );
});

/** What is over says so; anything else is a fault. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof NewsroomError) || error.code !== 'refused') throw error;
}

async function inNewRoom(work: (room: Room) => Promise<void>): Promise<void> {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'nutgraf-test-')));
  const clock = testClock();
  const desk = openDesk(join(root, 'desk'), { clock });
  try {
    const ports = portsOf(desk, clock, () => undefined);
    const destinations = ['web', 'print'].map((name) => {
      mkdirSync(join(root, name));
      return addFolderDestination(ports, name, join(root, name));
    });
    const stories = [0, 1, 2].map((number) => newStory(ports, {}, `This is story ${number}.`));
    await work({ ports, clock, stories, destinations, clicks: new Map(), gone: [] });
  } finally {
    desk.close();
    rmSync(root, { recursive: true, force: true });
  }
}

async function expectLaw(room: Room): Promise<void> {
  const publications = listPublications(room.ports.desk.db);
  const sent = publications.filter(({ state }) => state === 'sent');
  for (const { id } of sent) if (!room.gone.includes(id)) room.gone.push(id);
  sent.forEach((publication) => expectMeantThen(room, publication));
  for (const where of room.destinations) await expectTruePages(room, where, sent);
  expectOnePlanEach(publications);
  for (const each of room.stories) expectStoryShownAsItStands(room, each, publications);
}

function expectMeantThen({ clicks }: Room, { id, due, receipt, attempts }: ListedPublication): void {
  expect(attempts).toBe(1);
  const sentAt = receipt?.sentAt ?? Number.NaN;
  if (clicks.get(id)?.includes(sentAt)) return;
  expect(sentAt).toBeGreaterThanOrEqual(due.instant);
  expect(sentAt).toBeLessThanOrEqual(due.instant + grace);
}

/** In a folder stands one page for each story that went there: the frozen edition that went last, and nothing else. */
async function expectTruePages(
  { ports, gone }: Room,
  where: Destination,
  sent: readonly ListedPublication[],
): Promise<void> {
  const lastFirst = sent
    .filter((publication) => publication.destination.id === where.id)
    .sort((one, other) => gone.indexOf(other.id) - gone.indexOf(one.id));
  const last = new Map([...lastFirst].reverse().map((publication) => [publication.storyId, publication]));
  const first = new Map(lastFirst.map((publication) => [publication.storyId, publication]));
  const expected = [...last.values()].map(async ({ id, receipt, storyId }) => {
    const begun = first.get(storyId);
    const published = begun?.receipt ? timeForReaders(begun.due, begun.receipt.sentAt) : null;
    const { page } = await renderPage(ports, { ...publicationOf(ports, id).edition, published }, 'file:///');
    return [
      receipt?.address.slice(where.settings.path.length + 1),
      new TextDecoder().decode(page.bytes),
    ] as const;
  });
  expect(pagesIn(where.settings.path)).toEqual(Object.fromEntries(await Promise.all(expected)));
}

function expectOnePlanEach(publications: readonly ListedPublication[]): void {
  expect(publications.filter(({ state }) => state === 'sending' || state === 'refused')).toEqual([]);
  const open = publications.filter(({ state }) => state === 'waiting' || state === 'missed');
  expect(new Set(open.map(({ storyId, destination: { id } }) => storyId + id)).size).toBe(open.length);
}

function expectStoryShownAsItStands(
  room: Room,
  id: StoryId,
  publications: readonly ListedPublication[],
): void {
  const states = publications.filter(({ storyId }) => storyId === id).map(({ state }) => state);
  const isOpen = states.includes('waiting') || states.includes('missed');
  const shown = isOpen ? 'scheduled' : states.includes('sent') ? 'published' : 'draft';
  expect(getStory(room.ports.desk.db, id).state).toBe(shown);
}
