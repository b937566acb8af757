import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grace } from '#core/publication/publication';
import { sha256Of } from '../../../electron/files/sha256-of';
import { listPublications } from '../../../electron/storage/publications';
import { changes, deeds, httpDesk, planDeed, type Deed } from '../../helpers/place/http-desk';
import type { Effect, Fault, Place } from '../../helpers/place/place-server';
import { publicationOf, rewrite } from '../../helpers/publishing-desk';
import { cancelPublication } from '../../../electron/handlers/schedule';

const seconds = 1000;

/** What was done at the place under a key. */
const doneBy = ({ effects }: Place, key: string): readonly Effect[] =>
  effects.filter((each) => each.key === key);
/** How often the place was asked to do something under a key. */
const askedBy = ({ asked }: Place, key: string): number =>
  asked.filter((each) => each.key === key && changes(each)).length;

/** One publication, done once at the place, with a receipt that is true of what stands there. */
function expectDoneOnce(
  { place, ports }: Pick<Awaited<ReturnType<typeof httpDesk>>, 'place' | 'ports'>,
  { id, story }: { readonly id: string; readonly story: string },
): void {
  const { state, receipt, action } = publicationOf(ports, id);
  expect(state).toBe('sent');
  expect(doneBy(place, id)).toHaveLength(1);
  expect(place.halfWritten()).toEqual([]);
  if (action === 'remove') {
    expect(place.pages.has(story)).toBe(false);
    return;
  }
  expect(receipt).toMatchObject({
    address: `${place.url}stories/${story}`,
    sha256: sha256Of(place.pages.get(story) ?? ''),
    remoteId: `post-${story}`,
  });
}

const eachDeed = <Value>(values: readonly Value[]): readonly (readonly [Deed, Value])[] =>
  deeds.flatMap((deed) => values.map((value) => [deed, value] as const));

test.each(deeds)('where nothing goes wrong: %s is done once, and the lists say so', async (deed) => {
  const desk = await httpDesk();
  const { id, story, due } = await desk.about(deed);
  expect(await desk.look(due)).toMatchObject([{ id, state: 'sent', attempts: 1, reason: '' }]);
  expectDoneOnce(desk, { id, story });
  expect(desk.place.list()).toEqual(deed === 'publish' || deed === 'update' ? [story] : []);
});

describe('a place that says no', () => {
  // A place that does not know what is to be taken away says that it is gone.
  const answers = eachDeed([400, 401, 403, 404, 409, 413]).filter(
    ([deed, status]) => deed !== 'remove' || status !== 404,
  );

  test.each(answers)('%s, answered %i: it asks, and is never tried again by itself', async (deed, status) => {
    const desk = await httpDesk();
    const { place, ports, look } = desk;
    const { id, story, due } = await desk.about(deed);
    const before = place.pages.get(story);
    place.faultOf = (asked) => (changes(asked) ? { kind: 'status', status } : null);
    expect(await look(due)).toMatchObject([{ id, state: 'refused', nextTry: null, receipt: null }]);
    expect(publicationOf(ports, id).reason).toContain(`Wire answered ${status}.`);
    for (let minute = 1; minute < 60; minute += 1)
      expect(await look(due + minute * 60 * seconds)).toEqual([]);
    expect(askedBy(place, id)).toBe(1);
    expect([doneBy(place, id), place.pages.get(story)]).toEqual([[], before]);
    place.faultOf = () => null;
    expect(await desk.bySomebody(id)).toMatchObject({ state: 'sent' });
    expectDoneOnce(desk, { id, story });
  });

  test.each(deeds)(
    '%s, answered 500 though it was done, and then nobody may look: it asks, and is not done twice',
    async (deed) => {
      const desk = await httpDesk();
      const { place, ports, look } = desk;
      const { id, story, due } = await desk.about(deed);
      place.faultOf = (asked) =>
        changes(asked) ? { kind: 'status', status: 500, does: true } : { kind: 'status', status: 403 };
      await look(due);
      await look(due + 20 * seconds);
      await look(due + 60 * seconds);
      expect(publicationOf(ports, id).state).not.toBe('sent');
      expect(askedBy(place, id)).toBe(1);
      place.faultOf = () => null;
      expect(await desk.bySomebody(id)).toMatchObject({ state: 'sent' });
      expect(askedBy(place, id)).toBe(1);
      expectDoneOnce(desk, { id, story });
    },
  );
});

describe('a place in trouble', () => {
  const faults: readonly Fault[] = [
    ...[429, 500, 502, 503, 504].map((status) => ({ kind: 'status', status }) as const),
    { kind: 'drops-body' },
  ];
  const named = eachDeed(faults)
    // What is taken away has no body to be cut.
    .filter(([deed, { kind }]) => deed !== 'remove' || kind !== 'drops-body')
    .map(
      ([deed, fault]) =>
        [deed, fault.kind === 'status' ? `answers ${fault.status}` : fault.kind, fault] as const,
    );

  test.each(named)(
    '%s, where it %s: tried again after growing pauses, and done once',
    async (deed, _, fault) => {
      const desk = await httpDesk();
      const { place, ports, look } = desk;
      const { id, story, due } = await desk.about(deed);
      place.faultOf = (asked) => (changes(asked) ? fault : null);
      const pauses: number[] = [];
      for (let now = due, tries = 1; tries <= 4; tries += 1) {
        expect(await look(now)).toMatchObject([{ id, state: 'waiting', attempts: tries }]);
        const next = publicationOf(ports, id).nextTry ?? 0;
        pauses.push((next - now) / seconds);
        expect(await look(next - 1)).toEqual([]);
        expect(askedBy(place, id)).toBe(tries);
        now = next;
      }
      expect(pauses).toEqual([15, 30, 60, 120]);
      place.faultOf = () => null;
      expect(await look(publicationOf(ports, id).nextTry ?? 0)).toMatchObject([{ id, state: 'sent' }]);
      expectDoneOnce(desk, { id, story });
    },
  );

  test.each(deeds)('%s, where it asks to be left alone for five minutes: it is', async (deed) => {
    const desk = await httpDesk();
    const { place, ports, look } = desk;
    const { id, story, due } = await desk.about(deed);
    place.faultOf = (asked) => (changes(asked) ? { kind: 'status', status: 429, retryAfter: '300' } : null);
    await look(due);
    expect(publicationOf(ports, id)).toMatchObject({ state: 'waiting', nextTry: due + 300 * seconds });
    place.faultOf = () => null;
    expect(await look(due + 299 * seconds)).toEqual([]);
    expect(askedBy(place, id)).toBe(1);
    expect(await look(due + 300 * seconds)).toMatchObject([{ state: 'sent' }]);
    expectDoneOnce(desk, { id, story });
  });

  test('for longer than the grace: a story is missed and asks; a kill goes out however late', async () => {
    const desk = await httpDesk();
    const { place, ports, look } = desk;
    const [late, killed] = [await desk.about('publish'), await desk.about('kill')];
    place.faultOf = () => ({ kind: 'status', status: 503, retryAfter: '86400' });
    await look(late.due);
    await look(late.due + grace + 1);
    // Nobody could ask whether it is there, and so nobody says that it is not.
    expect(publicationOf(ports, late.id).state).toBe('sending');
    place.faultOf = () => null;
    await look(late.due + 2 * 86_400 * seconds);
    expect(publicationOf(ports, late.id).state).toBe('missed');
    expect(doneBy(place, late.id)).toEqual([]);
    expectDoneOnce(desk, killed);
  });
});

describe('an answer that is lost', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['never comes', { kind: 'loses-answer' }],
    ['is cut off', { kind: 'cuts-answer' }],
    ['says 500 though it was done', { kind: 'status', status: 500, does: true }],
    ['says 400 though it was done', { kind: 'status', status: 400, does: true }],
    ['comes twice, and the work too', { kind: 'comes-twice' }],
    ['comes late', { kind: 'answers-late', ms: 30 }],
    ['comes when nobody waits any more', { kind: 'answers-late', ms: 2_500 }],
  ];
  const cases = deeds.flatMap((deed) => faults.map(([says, fault]) => [deed, says, fault] as const));

  test.each(cases)('%s, whose answer %s: it is asked for, and done once', async (deed, _, fault) => {
    const desk = await httpDesk();
    const { place } = desk;
    const { id, story, due } = await desk.about(deed);
    place.faultOf = (asked) => (changes(asked) ? fault : null);
    expect(await desk.look(due)).toMatchObject([{ id, state: 'sent', attempts: 1 }]);
    expect(askedBy(place, id)).toBe(1);
    expectDoneOnce(desk, { id, story });
  });

  test.each(deeds)(
    '%s, and nobody answers for a while: nothing is done again before the place was asked',
    async (deed) => {
      const desk = await httpDesk();
      const { place, ports, look } = desk;
      const { id, story, due } = await desk.about(deed);
      place.faultOf = (asked) =>
        changes(asked) ? { kind: 'loses-answer' } : { kind: 'status', status: 503 };
      for (let now = due, tries = 0; tries < 4; tries += 1) {
        await look(now);
        expect(publicationOf(ports, id)).toMatchObject({ state: 'sending', attempts: 1 });
        expect(() => cancelPublication(ports, id)).toThrow('may have reached Wire');
        now = publicationOf(ports, id).nextTry ?? 0;
      }
      expect(askedBy(place, id)).toBe(1);
      place.faultOf = () => null;
      await look(publicationOf(ports, id).nextTry ?? 0);
      expectDoneOnce(desk, { id, story });
    },
  );

  test.each(['publish', 'update', 'kill'] as const)(
    '%s, and the work would be done later: what was given up is not done any more, and a story that is called off never appears',
    async (deed) => {
      const desk = await httpDesk();
      const { place, ports, look } = desk;
      const { id, story, due } = await desk.about(deed);
      const before = place.pages.get(story);
      place.faultOf = (asked) => (changes(asked) ? { kind: 'does-later' } : null);
      expect(await look(due)).toMatchObject([{ id, state: 'waiting', attempts: 1 }]);
      cancelPublication(ports, id);
      place.faultOf = () => null;
      for (let minute = 1; minute < 20; minute += 1) await look(due + minute * 60 * seconds);
      await fetch(`${place.url}stories/${story}`);
      expect([doneBy(place, id), place.pages.get(story)]).toEqual([[], before]);
    },
  );

  test('taking away, done later: it is asked for again, and nothing is taken away twice', async () => {
    const desk = await httpDesk();
    const { id, story, due } = await desk.about('remove');
    let isFirst = true;
    desk.place.faultOf = (asked) => {
      if (!changes(asked) || !isFirst) return null;
      isFirst = false;
      return { kind: 'does-later' };
    };
    await desk.look(due);
    await desk.look(due + 15 * seconds);
    expectDoneOnce(desk, { id, story });
  });
});

/** Everything a place may do wrong and yet be asked again. */
const anyFault: fc.Arbitrary<Fault | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Fault>(
      { kind: 'loses-answer' },
      { kind: 'cuts-answer' },
      { kind: 'drops-body' },
      { kind: 'does-later' },
      { kind: 'comes-twice' },
      { kind: 'answers-late', ms: 2 },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(429, 500, 502, 503, 504),
      does: fc.boolean(),
    }),
  },
);

test('whatever goes wrong, of each story all is done once and in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFault, { minLength: 5, maxLength: 40 }), async (faults) => {
      const desk = await httpDesk();
      const { place, ports, look } = desk;
      const stories = [0, 1, 2].map((number) => desk.newStory({ slug: `crossing-${number}` }));
      const ids: string[][] = [];
      for (const story of stories) {
        const plan = (wall: string, deed: Deed) => planDeed(ports, { story, to: desk.wire, wall, deed });
        const first = await plan('2026-12-01T18:00', 'publish');
        await look(Date.UTC(2026, 11, 1, 23));
        rewrite(ports, story, 'Fares rise by a third.');
        ids.push([first, await plan('2026-12-01T18:40', 'remove'), await plan('2026-12-01T18:30', 'update')]);
      }
      const queue = [...faults];
      place.faultOf = () => queue.shift() ?? null;
      for (let now = Date.UTC(2026, 11, 1, 23, 30); now < Date.UTC(2026, 11, 1, 23, 58); now += 15 * seconds)
        await look(now);
      place.faultOf = () => null;
      await look(Date.UTC(2026, 11, 2, 6));
      const states = listPublications(ports.desk.db).map(({ action, state }) => `${action} ${state}`);
      expect(states.filter((each) => !/ sent$/.test(each) && each !== 'publish missed')).toEqual([]);
      stories.forEach((story, index) => {
        const keys = place.effects.filter(({ storyId }) => storyId === story).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const [first = '', removal = '', update = ''] = ids[index] ?? [];
        expect(keys).toEqual([first, ...(keys.includes(update) ? [update] : []), removal]);
        expect(publicationOf(ports, update).state).toBe(keys.includes(update) ? 'sent' : 'missed');
      });
      expect([place.pages.size, place.halfWritten(), place.list()]).toEqual([0, [], []]);
    }),
    { numRuns: 15 },
  );
});
