import { changedWords } from '#core/history/changed-words';
import type { WordChange } from '#core/history/compare-texts';
import { groupVersions, type UncountedVersion, type WrittenVersion } from '#core/history/grouping';
import type { LiveContent } from '#core/story/change';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { storedCopies, writtenBatches } from '../storage/history';
import type { Reader } from '../storage/query';
import { getStory } from '../storage/stories';
import type { Slices } from './in-slices';
import type { StoryWalk } from './story-walk';
import { storyMilestones } from './story-milestones';

/** Words of versions that were counted before, by where they begin and end. */
export type CountedWords = Map<string, WordChange>;

const piece = 1_000; // rows read at once

/** The versions of a story that can be read, newest first. @throws NewsroomError `not-found`. */
export function* listVersions(
  db: Reader,
  story: StoryId,
  walk: StoryWalk,
  counted: CountedWords,
): Slices<readonly StoryVersion[]> {
  const written = yield* writtenVersions(db, story);
  const versions: StoryVersion[] = [];
  let before: LiveContent | null = null;
  for (const group of groupVersions(written, storyMilestones(db, story))) {
    const key = `${group.since} ${group.version}`;
    const known = counted.get(key);
    const after: LiveContent | null = known ? null : yield* walk.at(group.version);
    // What is damaged cannot be shown; the recovered version above it is.
    if (!known && after === null) continue;
    const words: WordChange = known ?? (yield* countWords(walk, group, before, after));
    counted.set(key, words);
    versions.push({ ...group, ...words });
    before = after;
  }
  return versions.reverse();
}

function* countWords(
  walk: StoryWalk,
  group: UncountedVersion,
  before: LiveContent | null,
  after: LiveContent | null,
): Slices<WordChange> {
  const start = before ?? (yield* walk.atOrBefore(group.since)).content;
  return after ? changedWords(start, after) : { added: 0, removed: 0 };
}

/** Everything that was written, oldest first: the empty story, batches, and copies of what has no batch any more. */
function* writtenVersions(db: Reader, story: StoryId): Slices<readonly WrittenVersion[]> {
  const batches: WrittenVersion[] = [];
  for (;;) {
    const read = writtenBatches(db, story, batches.at(-1)?.version ?? 0, piece);
    batches.push(...read);
    if (read.length < piece) break;
    yield;
  }
  const copies = storedCopies(db, story).filter(({ inJournal }) => !inJournal);
  const all = [...batches, ...copies].sort((one, other) => one.version - other.version);
  const created = { version: 0, at: getStory(db, story).createdAt, author: all[0]?.author ?? '' };
  return [created, ...all.map(({ version, at, author }) => ({ version, at, author }))];
}
