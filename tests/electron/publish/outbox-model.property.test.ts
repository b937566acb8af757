import fc from 'fast-check';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { grace, type Destination } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { wallTimeAt } from '#core/time/wall-time';
import { addFolderDestination } from '../../../electron/handlers/destinations';
import { createHandlers } from '../../../electron/handlers/handlers';
import type { Ports } from '../../../electron/handlers/ports';
import { publishDue } from '../../../electron/publish/publish-due';
import { sendSteps, type SendStep } from '../../../electron/publish/publish-ports';
import { sha256Of } from '../../../electron/files/sha256-of';
import { openDesk } from '../../../electron/storage/open';
import { listPublications, type ListedPublication } from '../../../electron/storage/publications';
import { isOutboxPaused } from '../../../electron/storage/publications-waking';
import { getStory } from '../../../electron/storage/stories';
import { portsOf } from '../../helpers/ports-of';
import { filesIn, newStory, pagesIn, rewrite } from '../../helpers/publishing-desk';

const minute = 60_000;
const zone = 'America/New_York';
const noon = Date.UTC(2026, 11, 1, 12);

/** What is really there. */
interface Real {
  readonly desk: string;
  ports: Ports;
  readonly places: readonly Destination[];
  readonly stories: readonly StoryId[];
}

/** What ought to be: the time, which places are away, and of each story at each place the row that was done last. */
interface Model {
  now: number;
  readonly away: Set<string>;
  readonly standing: Map<string, ListedPublication>;
  /** Rows in the order they came, by id. */
  readonly order: Map<string, number>;
}

/** Who may have sent what in one command: the clock, or a person who asked for one row, or for what they made. */
type By = 'clock' | 'nobody' | { readonly row: string } | 'who-made-it';

const keyOf = ({ storyId, destination }: ListedPublication): string => `${storyId} ${destination.id}`;
const rowsOf = ({ ports }: Real): readonly ListedPublication[] => listPublications(ports.desk.db);
const chosen = <Value>(all: readonly Value[], number: number): Value | undefined => all[number % all.length];

/** A command that says what it is when a run of them fails. It is done, and then the law is looked at. */
function command(
  says: string,
  by: By | ((real: Real) => By),
  work: (real: Real, model: Model) => unknown,
): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    toString: () => says,
    run: async (model, real) => {
      const before = new Map(rowsOf(real).map((row) => [row.id, row]));
      const facts = {
        before,
        mover: typeof by === 'function' ? by(real) : by,
        wasPaused: isOutboxPaused(real.ports.desk.db),
        embargoed: embargoedIn(real),
      };
      try {
        await work(real, model);
      } catch (error) {
        if (!(error instanceof NewsroomError) || error.code === 'internal') throw error;
      }
      expectLaw(real, model, {
        ...facts,
        embargoed: (row) => facts.embargoed.has(row.storyId) && embargoedIn(real, model.now).has(row.storyId),
      });
    },
  };
}

/** Stories whose embargo holds at an instant; without one, those that have any that was not lifted. */
function embargoedIn({ ports, stories }: Real, at = 0): ReadonlySet<StoryId> {
  return new Set(
    stories.filter((story) => {
      const { embargo } = getStory(ports.desk.db, story);
      return embargo !== null && embargo.lifted === null && at < embargo.until.instant;
    }),
  );
}

interface Facts {
  readonly before: ReadonlyMap<string, ListedPublication>;
  readonly mover: By;
  readonly wasPaused: boolean;
  readonly embargoed: (row: ListedPublication) => boolean;
}

function expectLaw(real: Real, model: Model, facts: Facts): void {
  const rows = rowsOf(real);
  for (const { id } of [...rows].sort((one, other) => one.createdAt - other.createdAt))
    if (!model.order.has(id)) model.order.set(id, model.order.size);
  const gone = rows.filter(({ id, state }) => state === 'sent' && facts.before.get(id)?.state !== 'sent');
  for (const row of gone) expectMeant(model, facts, row);
  for (const row of rows) expectOverStaysOver(facts.before.get(row.id), row);
  const inOrder = [...gone].sort(
    (one, other) =>
      one.due.instant - other.due.instant ||
      (model.order.get(one.id) ?? 0) - (model.order.get(other.id) ?? 0),
  );
  for (const row of inOrder) model.standing.set(keyOf(row), row);
  for (const place of real.places) expectStanding(model, place, rows);
}

function expectOverStaysOver(was: ListedPublication | undefined, is: ListedPublication): void {
  if (was?.state === 'sent' || was?.state === 'cancelled') expect(is.state).toBe(was.state);
}

/** What went out was meant to, then, there. */
function expectMeant(
  model: Model,
  { before, mover, wasPaused, embargoed }: Facts,
  row: ListedPublication,
): void {
  const was = before.get(row.id);
  const what = `${row.action} of ${row.slug}, ${was?.state ?? 'new'}`;
  expect(wasPaused, `${what}: nothing leaves while the outbox is paused`).toBe(false);
  expect(model.away.has(row.destination.id), `${what}: its place is away`).toBe(false);
  if (was?.state === 'sending') return; // it was begun before, and is found
  if (row.action === 'publish') expect(embargoed(row), `${what}: under embargo`).toBe(false);
  const byPerson = (typeof mover === 'object' && mover.row === row.id) || (mover === 'who-made-it' && !was);
  if (byPerson) return;
  expect(mover, `${what}: only the clock does it by itself`).toBe('clock');
  expect(was?.state, what).toBe('waiting');
  expect(was?.isPaused, `${what}: it is held`).toBe(false);
  expect(row.due.instant, `${what}: before its time`).toBeLessThanOrEqual(model.now);
  if (row.action === 'publish')
    expect(model.now, `${what}: after its grace`).toBeLessThanOrEqual(row.due.instant + grace);
}

/** In a folder stands what was done last of each story, once, and nothing else; so say its lists. */
function expectStanding(model: Model, place: Destination, rows: readonly ListedPublication[]): void {
  const { path } = place.settings;
  const folder = existsSync(path) ? path : `${path}-away`;
  const begun = rows.filter(({ state, destination }) => state === 'sending' && destination.id === place.id);
  if (begun.length > 0) return; // a crash left it in the middle; it is looked at when it is settled
  const standing = [...model.standing.values()].filter(
    ({ destination, action }) => destination.id === place.id && action !== 'remove',
  );
  const expected = standing.map(({ receipt }) => [basename(receipt?.address ?? ''), receipt?.sha256]);
  const pages = Object.entries(pagesIn(folder)).map(([name, text]) => [name, sha256Of(text)]);
  expect(pages.sort()).toEqual(expected.sort());
  const { 'feed.xml': feed = '' } = filesIn(folder);
  expect(feed.split('<entry>').length - 1).toBe(standing.filter(({ action }) => action === 'publish').length);
}

/** What is due, free to go and not too late is not left waiting by a look at the clock. */
function expectNothingForgotten(real: Real, model: Model): void {
  if (isOutboxPaused(real.ports.desk.db)) return;
  const open = rowsOf(real).filter(({ state }) => state === 'waiting' || state === 'sending');
  for (const row of open) {
    const isBehind = open.some((other) => keyOf(other) === keyOf(row) && comesBefore(model, other, row));
    const waits = row.isPaused || isBehind || row.due.instant > model.now || (row.nextTry ?? 0) > model.now;
    expect(waits, `${row.action} of ${row.slug} is ${row.state}`).toBe(true);
  }
}

const comesBefore = ({ order }: Model, one: ListedPublication, other: ListedPublication): boolean =>
  one.due.instant < other.due.instant ||
  (one.due.instant === other.due.instant && (order.get(one.id) ?? 0) < (order.get(other.id) ?? 0));

const options = { jitter: () => 0.5 };
const wallIn = ({ now }: Model, minutes: number) => ({
  wall: wallTimeAt(now + minutes * minute, zone).wall,
  zone,
});
const handlersOf = ({ ports }: Real) => createHandlers(ports);

async function look(real: Real, model: Model, ms: number): Promise<void> {
  model.now += ms;
  await publishDue(real.ports, model.now, options);
  expectNothingForgotten(real, model);
}

/** The app ends in the middle of what it does, and is started again. */
async function crash(real: Real, model: Model, step: SendStep, ms: number): Promise<void> {
  model.now += ms;
  const app = { isGone: false };
  const at = (reached: SendStep) => {
    if (reached !== step || app.isGone) return;
    app.isGone = true;
    real.ports.desk.close(); // whatever it would write now, it cannot
    throw new Error('The app is gone.');
  };
  await publishDue(real.ports, model.now, { ...options, at }).catch((error: unknown) => {
    if (!app.isGone) throw error;
  });
  if (!app.isGone) real.ports.desk.close();
  real.ports = openPorts(real.desk, model);
}

function openPorts(desk: string, model: Model): Ports {
  const clock = () => model.now;
  return portsOf(openDesk(desk, { clock }), clock, () => undefined);
}

function setAway({ places }: Real, { away }: Model, number: number, isAway: boolean): void {
  const place = chosen(places, number);
  if (!place || away.has(place.id) === isAway) return;
  const [here, there] = [place.settings.path, `${place.settings.path}-away`];
  renameSync(isAway ? here : there, isAway ? there : here);
  if (isAway) away.add(place.id);
  else away.delete(place.id);
}

const nth = (real: Real, number: number): string => chosen(rowsOf(real), number)?.id ?? 'none';
const story = (real: Real, number: number): StoryId => chosen(real.stories, number) ?? '';

const stories = fc.nat(2);
const places = fc.nat(1);
const rows = fc.nat(30);
const minutes = fc.integer({ min: -3, max: 40 });
const passing = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((each) => each * minute),
  fc.constantFrom(0, 1, 15_000, 60_000, grace, grace + 1, 86_400_000, -10 * minute),
);

const commands: readonly fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] = [
  fc.tuple(stories, places, minutes).map(([which, where, later]) =>
    command(`plan ${which} for ${where} in ${later} min`, 'nobody', (real, model) =>
      handlersOf(real)['schedule:set']({
        story: story(real, which),
        destination: chosen(real.places, where)?.id ?? '',
        at: wallIn(model, later),
      }),
    ),
  ),
  fc.tuple(stories, places).map(([which, where]) =>
    command(`publish ${which} to ${where} now`, 'who-made-it', (real) =>
      handlersOf(real)['schedule:set']({
        story: story(real, which),
        destination: chosen(real.places, where)?.id ?? '',
        at: 'now',
      }),
    ),
  ),
  fc
    .tuple(stories, fc.stringMatching(/^[a-z]{3,8}$/))
    .map(([which, text]) =>
      command(`edit ${which}`, 'nobody', (real) =>
        rewrite(real.ports, story(real, which), `This is ${text}.`),
      ),
    ),
  stories.map((which) =>
    command(`correct ${which}`, 'who-made-it', (real) =>
      handlersOf(real)['story:correct']({
        story: story(real, which),
        kind: 'correction',
        text: 'An earlier version of this story misstated the fare. It is $2.90.',
        position: 'bottom',
        carries: 'published',
      }),
    ),
  ),
  fc.tuple(stories, fc.option(minutes, { freq: 2 })).map(([which, later]) =>
    command(
      `unpublish ${which} ${later ?? 'now'}`,
      later === null ? 'who-made-it' : 'nobody',
      (real, model) =>
        handlersOf(real)['story:unpublish']({
          story: story(real, which),
          at: later === null ? 'now' : wallIn(model, later),
        }),
    ),
  ),
  stories.map((which) =>
    command(`kill ${which}`, 'who-made-it', (real) =>
      handlersOf(real)['story:kill']({ story: story(real, which), reason: 'A forgery', substitute: false }),
    ),
  ),
  fc
    .tuple(rows, fc.boolean())
    .map(([which, holds]) =>
      command(`${holds ? 'hold' : 'let go'} row ${which}`, 'nobody', (real) =>
        handlersOf(real)[holds ? 'outbox:pause' : 'outbox:resume']({ publication: nth(real, which) }),
      ),
    ),
  fc
    .boolean()
    .map((holds) =>
      command(holds ? 'pause the outbox' : 'resume the outbox', 'nobody', (real) =>
        handlersOf(real)[holds ? 'outbox:pause' : 'outbox:resume']({ publication: null }),
      ),
    ),
  rows.map((which) =>
    command(`cancel row ${which}`, 'nobody', (real) =>
      handlersOf(real)['outbox:cancel']({ publication: nth(real, which) }),
    ),
  ),
  rows.map((which) =>
    command(
      `retry row ${which}`,
      (real) => ({ row: nth(real, which) }),
      (real) => handlersOf(real)['outbox:retry']({ publication: nth(real, which) }),
    ),
  ),
  fc.tuple(stories, minutes).map(([which, later]) =>
    command(`embargo ${which} for ${later} min`, 'nobody', (real, model) =>
      handlersOf(real)['embargo:set']({
        story: story(real, which),
        embargo: { until: wallIn(model, later), source: 'Port of Hallam' },
        reason: 'Agreed',
      }),
    ),
  ),
  stories.map((which) =>
    command(`lift the embargo of ${which}`, 'nobody', (real) =>
      handlersOf(real)['embargo:lift']({ story: story(real, which), reason: 'It is out' }),
    ),
  ),
  fc.tuple(places, fc.boolean()).map(([where, isAway]) =>
    command(`place ${where} ${isAway ? 'goes away' : 'is back'}`, 'nobody', (real, model) => {
      setAway(real, model, where, isAway);
    }),
  ),
  fc
    .tuple(passing, fc.constantFrom(...sendSteps))
    .map(([ms, step]) =>
      command(`crash at ${step} after ${ms} ms`, 'clock', (real, model) => crash(real, model, step, ms)),
    ),
];
const looks = passing.map((ms) =>
  command(`look after ${ms} ms`, 'clock', (real, model) => look(real, model, ms)),
);

test('whatever people, clocks, places and crashes do, what stands is what was meant, once, and was sent when it was meant to', async () => {
  const all = fc.commands([...commands, looks, looks, looks, looks, looks], { maxCommands: 40, size: 'max' });
  await fc.assert(fc.asyncProperty(all, inNewsroom), { numRuns: 60 });
});

async function inNewsroom(all: Iterable<fc.AsyncCommand<Model, Real>>): Promise<void> {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'nutgraf-test-')));
  const model: Model = { now: noon, away: new Set(), standing: new Map(), order: new Map() };
  const desk = join(root, 'desk');
  const ports = openPorts(desk, model);
  const real: Real = {
    ...{ desk, ports },
    places: ['web', 'print'].map((name) => {
      mkdirSync(join(root, name));
      return addFolderDestination(ports, name, join(root, name));
    }),
    stories: [0, 1, 2].map((number) =>
      newStory(ports, { slug: `crossing-${number}` }, `Crossing ${number}.`),
    ),
  };
  try {
    await fc.asyncModelRun(() => ({ model, real }), all);
    await settleAll(real, model);
  } finally {
    real.ports.desk.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** With every place back and nothing held, in the end nothing is open but what asks a person. */
async function settleAll(real: Real, model: Model): Promise<void> {
  for (const number of [0, 1]) setAway(real, model, number, false);
  await handlersOf(real)['outbox:resume']({ publication: null });
  for (const { id } of rowsOf(real)) await handlersOf(real)['outbox:resume']({ publication: id });
  const end = command('the end', 'clock', (room, then) => look(room, then, 7 * 86_400_000));
  await end.run(model, real);
  const open = rowsOf(real).filter(({ state }) => state === 'waiting' || state === 'sending');
  expect(open.map(({ action, state, reason }) => ({ action, state, reason }))).toEqual([]);
}
