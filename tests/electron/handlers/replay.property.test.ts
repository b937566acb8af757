import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toStoryContent } from '../../../core/story/change';
import { liveStories } from '../../../electron/handlers/live-stories';
import { deskFiles } from '../../../electron/storage/desk';
import { openDesk } from '../../../electron/storage/open';
import { emptyStory, readStory } from '../../../electron/storage/read-story';
import { getStory } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { arbitraryDeed, doDeed, type Working } from '../../helpers/story-deeds';
import { storyWorld, temporaryFolder, testClock } from '../../helpers/temporary-desk';

/** What the platform does in between: quiet moments, closing and opening, the process gone without a word. */
const event = fc.record({ do: fc.constant('event'), what: fc.constantFrom('settle', 'reopen', 'crash') });
const deeds = fc.array(fc.oneof({ weight: 8, arbitrary: arbitraryDeed }, { weight: 1, arbitrary: event }), {
  minLength: 10,
  maxLength: 70,
  size: 'max',
});

/** A desk that can be closed, or be found as a process that was killed has left it. */
function desks(clock: ReturnType<typeof testClock>) {
  let folder = temporaryFolder();
  let desk = openDesk(folder, { clock });
  const reopen = () => {
    desk.close();
    desk = openDesk(folder, { clock });
  };
  const crash = () => {
    const left = temporaryFolder();
    for (const ending of ['', '-wal']) {
      const file = `${deskFiles.database}${ending}`;
      cpSync(join(folder, file), join(left, file));
    }
    desk.close();
    folder = left;
    desk = openDesk(folder, { clock });
  };
  return { now: () => desk, reopen, crash };
}

test('whatever is done to a story, whatever happens in between, it is read back as it was left', () => {
  fc.assert(
    fc.property(deeds, (done) => {
      const clock = testClock();
      const desk = desks(clock);
      let stories = liveStories(storyWorld(desk.now(), clock));
      const storyId = stories.create([]);
      let version = 0;
      let working: Working = { story: emptyStory, last: null, count: 0 };

      for (const deed of done) {
        clock.now += 20_000;
        if (deed.do === 'event' && deed.what === 'settle') stories.settle();
        else if (deed.do === 'event') {
          if (deed.what === 'crash') desk.crash();
          else desk.reopen();
          stories = liveStories(storyWorld(desk.now(), clock));
        } else {
          const { changes, working: after } = doDeed(working, deed);
          working = after;
          if (changes.length === 0) continue;
          version = stories.append({ storyId, batch: randomUUID(), base: version, changes }).version;
        }
      }

      const { db } = desk.now();
      const expected = toStoryContent(working.story);
      const read = readStory(db, storyId);
      expect({ version: read.version, head: read.head }).toEqual({ version, head: version });
      expect(toStoryContent(read.content)).toEqual(expected);
      expect(toStoryContent(stories.open(storyId).content)).toEqual(expected);
      expect(getStory(db, storyId)).toMatchObject({
        slug: expected.fields.slug,
        headline: expected.fields.headline,
      });
      expect(verifyDatabase(db).filter((problem) => !problem.includes('not on this desk'))).toEqual([]);
      desk.now().close();
    }),
    { numRuns: 25 },
  );
});
