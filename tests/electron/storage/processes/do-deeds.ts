import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { liveStories } from '../../../../electron/handlers/live-stories';
import { openDesk } from '../../../../electron/storage/open';
import { arbitraryDeed, doDeed, type Working } from '../../../helpers/story-deeds';

// Does the deeds of a seed to a story, each a batch, and says each version once it is acknowledged, until it is killed.
const [folder, story, seed] = process.argv.slice(2);
const clock = () => Date.now();
const desk = openDesk(String(folder), { clock });
const stories = liveStories({
  desk,
  clock,
  newId: randomUUID,
  emit: () => undefined,
  systemUser: 'Ada Fell',
});
const storyId = String(story);

const held = stories.open(storyId);
let { version } = held;
let working: Working = { story: held.content, last: null, count: Number(seed) * 10_000 };
for (const [index, deed] of fc.sample(arbitraryDeed, { seed: Number(seed), numRuns: 2_000 }).entries()) {
  const { changes, working: after } = doDeed(working, deed);
  working = after;
  if (index % 40 === 39) stories.settle();
  if (changes.length === 0) continue;
  version = stories.append({ storyId, batch: randomUUID(), base: version, changes }).version;
  writeSync(1, `${String(version)}\n`); // a pipe keeps what was written before a kill
}
process.exit(); // no closing: only what was acknowledged may count
