import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { storySchema } from '../../../core/document/schema';
import { toStoryContent, type Change, type StepJson } from '../../../core/story/change';
import { emptyFields, storyFieldNames, type StoryFields } from '../../../core/story/story';
import { liveStories } from '../../../electron/handlers/live-stories';
import { openDesk } from '../../../electron/storage/open';
import { emptyStory, readStory } from '../../../electron/storage/read-story';
import { getStory } from '../../../electron/storage/stories';
import { verifyDatabase } from '../../../electron/storage/verify';
import { storyWorld, temporaryFolder, testClock } from '../../helpers/temporary-desk';

// What a person, or chance, may do to a story. Places are parts of the text's length between 0 and 1.
const place = fc.double({ min: 0, max: 1, noNaN: true });
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type'), at: place, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), at: place, to: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('split'), at: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('heading'), at: place, to: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bold'), at: place, to: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('photo'), at: place }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('field'), field: fc.constantFrom(...storyFieldNames), text }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen') }) },
) satisfies fc.Arbitrary<Action>;

interface Action {
  readonly do: string;
  readonly at?: number;
  readonly to?: number;
  readonly text?: string;
  readonly field?: (typeof storyFieldNames)[number];
}

const photo = (id: string) =>
  storySchema.node('photo', { photo: id }, [storySchema.text('The quay at dawn')]);

/** The steps of an action on a body; none where it does not fit there. */
function edited(body: Node, { do: what, at = 0, to = 0, text: typed = '' }: Action): Transform {
  const transform = new Transform(body);
  const [from, end] = [at, to].map((part) => Math.round(part * body.content.size)).sort((a, b) => a - b);
  const start = from ?? 0;
  const stop = end ?? start;
  try {
    if (what === 'type') transform.insert(Math.round(at * body.content.size), storySchema.text(typed));
    if (what === 'delete') transform.delete(start, stop);
    if (what === 'split') transform.split(Math.round(at * body.content.size));
    if (what === 'heading') transform.setBlockType(start, stop, storySchema.nodes.heading, { level: 3 });
    if (what === 'bold') transform.addMark(start, stop, storySchema.mark('bold'));
    if (what === 'photo') transform.insert(Math.round(at * body.content.size), photo('ab'.repeat(32)));
    transform.doc.check();
    return transform;
  } catch {
    return new Transform(body);
  }
}

test('whatever is done to a story, it is read back as it was left', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 10, maxLength: 60, size: 'max' }), (actions) => {
      const clock = testClock();
      const folder = temporaryFolder();
      let desk = openDesk(folder, { clock });
      let stories = liveStories(storyWorld(desk, clock));
      const storyId = stories.create([]);
      let body = emptyStory.body;
      let fields: StoryFields = emptyFields;
      let version = 0;
      const append = (change: Change) => {
        version = stories.append({ storyId, batch: randomUUID(), base: version, changes: [change] }).version;
      };

      for (const step of actions) {
        clock.now += 20_000;
        if (step.do === 'settle') stories.settle();
        else if (step.do === 'reopen') {
          desk.close();
          desk = openDesk(folder, { clock });
          stories = liveStories(storyWorld(desk, clock));
        } else if (step.do === 'field') {
          fields = { ...fields, [step.field]: step.text };
          append({ kind: 'field', field: step.field, value: step.text });
        } else {
          const transform = edited(body, step);
          if (transform.steps.length === 0) continue;
          body = transform.doc;
          append({ kind: 'steps', steps: transform.steps.map((each) => each.toJSON() as StepJson) });
        }
      }

      const read = readStory(desk.db, storyId);
      expect({ version: read.version, head: read.head }).toEqual({ version, head: version });
      expect(toStoryContent(read.content)).toEqual(toStoryContent({ fields, body }));
      expect(toStoryContent(stories.open(storyId).content)).toEqual(toStoryContent({ fields, body }));
      expect(getStory(desk.db, storyId)).toMatchObject({ slug: fields.slug, headline: fields.headline });
      expect(verifyDatabase(desk.db).filter((problem) => !problem.includes('not on this desk'))).toEqual([]);
      desk.close();
    }),
    { numRuns: 20 },
  );
});
