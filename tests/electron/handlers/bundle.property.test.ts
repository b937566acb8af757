import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StoryId } from '#core/story/story';
import { deskStates } from '#core/story/workflow';
import { bringIn } from '../../../electron/handlers/bring-in';
import { decisionHandlers } from '../../../electron/handlers/desk-decisions';
import { embargoHandlers } from '../../../electron/handlers/embargo';
import { liveStories } from '../../../electron/handlers/live-stories';
import type { Ports } from '../../../electron/handlers/ports';
import { insertCorrection } from '../../../electron/storage/corrections';
import { putMilestone } from '../../../electron/storage/milestones';
import { putPackage } from '../../../electron/storage/packages';
import { emptyStory } from '../../../electron/storage/read-story';
import { getStory } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { portsOf } from '../../helpers/ports-of';
import { arbitraryDeed, doDeed, type Working } from '../../helpers/story-deeds';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';
import { writtenBundle } from '../../helpers/written-bundle';

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const wall = fc.constantFrom('2026-12-02T06:00', '2026-12-03T18:30', '2027-03-14T12:00');
const zone = fc.constantFrom('America/New_York', 'Europe/Oslo', 'Asia/Kathmandu');
const time = fc.record({ wall, zone });
/** What a desk decides about a story beside its words. */
const decision = fc.oneof(
  fc.record({ do: fc.constant('move'), to: fc.constantFrom(...deskStates), note: words }),
  fc.record({ do: fc.constant('plan'), due: fc.option(time), assignee: words, art: words }),
  fc.record({ do: fc.constant('embargo'), until: fc.option(time), source: words }),
  fc.record({ do: fc.constant('lift'), reason: words }),
  fc.record({ do: fc.constant('correct'), text: words }),
  fc.record({ do: fc.constant('name'), name: words }),
  fc.record({ do: fc.constant('relate'), name: words }),
);
const deed = fc.oneof({ weight: 3, arbitrary: arbitraryDeed }, { weight: 2, arbitrary: decision });
type Decision = typeof decision extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const uuid = (count: number) => `10000000-0000-4000-8000-${String(count).padStart(12, '0')}`;

/** Decides; what the rules refuse is left. */
function decide(ports: Ports, story: StoryId, what: Decision, count: number): void {
  const { db } = ports.desk;
  const stories = [story];
  switch (what.do) {
    case 'move':
      void decisionHandlers(ports)['desk:move']({ stories, to: what.to, note: what.note.trim() });
      return;
    case 'plan':
      void decisionHandlers(ports)['desk:plan']({
        stories,
        plan: { due: what.due, assignee: what.assignee.trim(), art: what.art },
      });
      return;
    case 'embargo': {
      const embargo = what.until && { until: what.until, source: what.source.trim() };
      void embargoHandlers(ports)['embargo:set']({ story, embargo, reason: 'Asked for anew' });
      return;
    }
    case 'lift':
      if (getStory(db, story).embargo?.lifted === null)
        void embargoHandlers(ports)['embargo:lift']({ story, reason: what.reason });
      return;
    case 'correct':
      insertCorrection(
        db,
        {
          ...{ id: uuid(count), storyId: story, kind: 'update', text: what.text, date: '2026-12-01' },
          ...{ position: 'bottom', carries: 'as-it-stands', author: 'Ada Fell', madeAt: ports.clock() },
        },
        [],
      );
      return;
    case 'name': {
      const { version } = getStory(db, story);
      const { name } = what;
      putMilestone(db, story, { version, kind: 'named', name, author: 'Ada', recordedAt: ports.clock() });
      return;
    }
    case 'relate':
      putPackage(
        db,
        { id: uuid(count), name: what.name, members: [{ story, role: 'related' }] },
        ports.clock(),
      );
  }
}

/** A desk whose clock stands where the other's does. */
const deskAt = (clock: () => number): Ports => portsOf(temporaryDesk(clock), clock, () => undefined);

/** What stands in a bundle, but for the hashes: names in an object may stand in another order. */
function partsOf(path: string): Readonly<Record<string, unknown>> {
  const parts = Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]): [string, unknown] => [
    name,
    JSON.parse(strFromU8(bytes)),
  ]);
  return Object.fromEntries(parts.filter(([name]) => name !== 'manifest.json'));
}

test('whatever a desk writes and decides, its bundle makes the same story elsewhere, and twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25, size: 'max' }), async (done) => {
      const clock = testClock();
      const [here, there] = [deskAt(clock), deskAt(clock)];
      const story = liveStories(here).create([]);
      let working: Working = { story: emptyStory, last: null, count: 0 };
      let halfway = '';
      done.forEach((each, count) => {
        clock.now += 20_000;
        if (count === Math.floor(done.length / 2)) halfway = writtenBundle(here, story);
        if (!isDeed(each)) {
          decide(here, story, each, count);
          return;
        }
        const { changes, working: after } = doDeed(working, each);
        working = after;
        const base = getStory(here.desk.db, story).version;
        if (changes.length > 0)
          liveStories(here).append({ storyId: story, batch: uuid(1_000 + count), base, changes });
      });

      const whole = writtenBundle(here, story);
      await bringIn(there, halfway);
      await bringIn(there, whole);
      expect(partsOf(writtenBundle(there, story))).toEqual(partsOf(whole));
      const bytes = readFileSync(writtenBundle(there, story));
      for (const again of [whole, halfway]) {
        expect((await bringIn(there, again)).warnings).toEqual([
          expect.stringContaining('Nothing was changed'),
        ]);
        expect(readFileSync(writtenBundle(there, story)).equals(bytes)).toBe(true);
      }
      expect(
        verifyDatabase(there.desk.db).filter((problem) => !problem.includes('not on this desk')),
      ).toEqual([]);
      for (const { desk } of [here, there]) desk.close();
    }),
    { numRuns: 10 },
  );
});

const isDeed = (
  each: typeof deed extends fc.Arbitrary<infer Drawn> ? Drawn : never,
): each is Exclude<typeof each, Decision> =>
  !['move', 'plan', 'embargo', 'lift', 'correct', 'name', 'relate'].includes(each.do);
