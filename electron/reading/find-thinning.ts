import { planThinning, type StoredPast } from '#core/history/plan-thinning';
import { thinningRule } from '#core/history/thinning-rule';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { storedCopies, storiesBegunBefore, writtenBatches } from '../storage/history';
import { milestonesOfStory } from '../storage/milestones';
import { publicationsOfStory } from '../storage/publications';
import type { Reader } from '../storage/query';
import { keptSnapshots, readSnapshot } from '../storage/snapshots';
import { headOf } from '../storage/stories';
import type { VersionToKeep } from '../storage/thin';
import { replayProblems } from '../storage/verify';
import type { Slices } from './in-slices';
import { walkStory } from './story-walk';

/** A piece of thinning that can be done at once: versions to keep whole, and what may go when they are. */
export interface Thinning {
  readonly story: StoryId;
  readonly keep: readonly VersionToKeep[];
  readonly batches: readonly number[];
  readonly copies: readonly number[];
}

/** How much is done in one quiet moment: batches that go, and letters of versions that are kept. */
const mostBatches = 500;
const mostLetters = 1_000_000;
const piece = 1_000; // rows read at once

/** The first piece of work there is in stories after one of a name, or null where nothing is left to thin. */
export function* findThinning(db: Reader, now: Instant, after: StoryId): Slices<Thinning | null> {
  for (const story of storiesBegunBefore(db, now - thinningRule.whole)) {
    if (story <= after) continue;
    yield;
    const thinning = yield* thinningOfStory(db, story, now);
    if (thinning) return thinning;
  }
  return null;
}

/** A piece of work in one story; null where there is none, or where something of the story is damaged. */
export function* thinningOfStory(db: Reader, story: StoryId, now: Instant): Slices<Thinning | null> {
  const past = yield* storedPast(db, story);
  if (!past) return null;
  const plan = planThinning(past, now);
  if (plan.dropBatches.length + plan.dropCopies.length === 0) return null;
  // Looked at only now, because it reads all of the story.
  if (replayProblems(db, story, past.head).length > 0) return null;
  yield;
  const walk = walkStory(db, story);
  const keep: VersionToKeep[] = [];
  for (const version of plan.keep) {
    const content = yield* walk.at(version.version);
    if (!content) return null;
    keep.push({ ...version, content: JSON.stringify(toStoryContent(content)) });
    if (isEnough(keep, plan.dropBatches)) break;
  }
  const batches = batchesToDrop(keep, plan.keep.length, plan.dropBatches);
  // A batch that is still there is read from the copy before it.
  const copies = batches.length === plan.dropBatches.length ? plan.dropCopies : [];
  return { story, keep, batches, copies };
}

function isEnough(keep: readonly VersionToKeep[], drop: readonly number[]): boolean {
  const last = keep.at(-1)?.version ?? 0;
  const letters = keep.reduce((sum, { content }) => sum + content.length, 0);
  return letters >= mostLetters || drop.filter((version) => version <= last).length >= mostBatches;
}

/**
 * Batches up to the last version that is kept now. Of the batches before one kept version the newest go first, so that
 * those which are still there can always be read from the kept version before.
 */
function batchesToDrop(
  keep: readonly VersionToKeep[],
  planned: number,
  drop: readonly number[],
): readonly number[] {
  const last = keep.length < planned ? (keep.at(-1)?.version ?? 0) : Number.POSITIVE_INFINITY;
  let left = mostBatches;
  const batches: number[] = [];
  let above = 0;
  for (const end of [...keep.map(({ version }) => version), Number.POSITIVE_INFINITY]) {
    const stretch = drop.filter((version) => above < version && version <= Math.min(end, last)).reverse();
    batches.push(...stretch.slice(0, left));
    left -= Math.min(left, stretch.length);
    above = end;
  }
  return batches;
}

/** What is on disk of a story's past; null where it may not be thinned. */
function* storedPast(db: Reader, story: StoryId): Slices<StoredPast | null> {
  const stored = storedCopies(db, story);
  const newest = stored.slice(-keptSnapshots);
  const [oldest] = newest;
  const isMended = stored.some(({ kept, inJournal }) => !kept && !inJournal);
  if (isMended || !oldest || newest.length < keptSnapshots) return null;
  if (newest.some(({ version }) => !readSnapshot(db, story, version)?.content)) return null;
  const batches = [];
  for (;;) {
    const read = writtenBatches(db, story, batches.at(-1)?.version ?? 0, piece);
    batches.push(...read);
    if (read.length < piece) break;
    yield;
  }
  return {
    head: headOf(db, story).version,
    batches,
    copies: stored.filter(({ inJournal }) => !inJournal),
    remembered: rememberedVersions(db, story),
    floor: oldest.version,
  };
}

function rememberedVersions(db: Reader, story: StoryId): ReadonlySet<number> {
  return new Set([
    ...milestonesOfStory(db, story).map(({ version }) => version),
    ...publicationsOfStory(db, story).map(({ storyVersion }) => storyVersion),
  ]);
}
