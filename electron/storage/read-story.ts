import type { Database } from 'better-sqlite3';
import { NewsroomError } from '#core/newsroom-error';
import { applyChanges, toLiveContent, toStoryContent, type LiveContent } from '#core/story/change';
import { emptyContent, type StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { readJournal, versionConflict, type JournalEntry } from './journal';
import { putMilestone } from './milestones';
import { inTransaction, type Reader } from './query';
import { readSnapshot, snapshotVersions, writeSnapshot } from './snapshots';
import { headOf, moveHead } from './stories';

/** A story as far as it can be read from disk. */
export interface ReadStory {
  readonly content: LiveContent;
  /** The version `content` is of: the head, unless the journal is damaged below it. */
  readonly version: number;
  readonly head: number;
  /** The snapshot that reading started from; 0 is the empty story. */
  readonly snapshotVersion: number;
  /** When the snapshot was taken; null where there was none. */
  readonly snapshotAt: Instant | null;
  readonly damagedSnapshots: readonly number[];
}

/** The story that nobody has written in. */
export const emptyStory: LiveContent = toLiveContent(emptyContent);

/**
 * Reads a story from its newest whole snapshot and the journal above it. A damaged snapshot is passed over for the
 * one before; at a damaged batch reading ends. @throws NewsroomError `not-found`.
 */
export function readStory(db: Reader, storyId: StoryId): ReadStory {
  const head = headOf(db, storyId).version;
  const start = newestWholeSnapshot(db, storyId, head);
  const end = replay(
    start.content,
    start.snapshotVersion,
    readJournal(db, storyId, start.snapshotVersion, head),
  );
  return { ...start, ...end, head };
}

/**
 * Writes the story as far as it could be read above everything that is damaged, so that it opens whole from now on.
 * The damaged batches stay in the journal. Answers the story's version.
 * @throws NewsroomError `conflict` where the story moved in between.
 */
export function mendStory(db: Database, storyId: StoryId, story: ReadStory, now: Instant): number {
  const isCut = story.version < story.head;
  const version = isCut ? story.head + 1 : story.head;
  const content = toStoryContent(story.content);
  const changes = (['slug', 'headline', 'byline'] as const).map(
    (field) => ({ kind: 'field', field, value: content.fields[field] }) as const,
  );
  inTransaction(db, () => {
    if (isCut && !moveHead(db, storyId, story.head, { version, savedAt: now, changes }))
      throw versionConflict(headOf(db, storyId).version, story.head);
    writeSnapshot(db, storyId, { version, recordedAt: now, content });
    if (isCut)
      putMilestone(db, storyId, { version, kind: 'recovered', name: '', author: '', recordedAt: now });
  });
  return version;
}

/** Applies batches one after another, and ends before the first that is missing, damaged or does not fit. */
export function replay(
  start: LiveContent,
  startVersion: number,
  entries: readonly JournalEntry[],
): Pick<ReadStory, 'content' | 'version'> {
  let story = { content: start, version: startVersion };
  for (const entry of entries) {
    const content = entry.version === story.version + 1 ? applied(story.content, entry) : null;
    if (content === null) break;
    story = { content, version: entry.version };
  }
  return story;
}

function applied(content: LiveContent, entry: JournalEntry): LiveContent | null {
  try {
    return entry.changes === null ? null : applyChanges(content, entry.changes);
  } catch (error) {
    if (error instanceof NewsroomError) return null;
    throw error;
  }
}

type Start = Pick<ReadStory, 'content' | 'snapshotVersion' | 'snapshotAt' | 'damagedSnapshots'>;

function newestWholeSnapshot(db: Reader, storyId: StoryId, head: number): Start {
  const damagedSnapshots: number[] = [];
  for (const version of snapshotVersions(db, storyId).filter((candidate) => candidate <= head)) {
    const snapshot = readSnapshot(db, storyId, version);
    if (snapshot?.content)
      return {
        content: toLiveContent(snapshot.content),
        snapshotVersion: version,
        snapshotAt: snapshot.recordedAt,
        damagedSnapshots,
      };
    damagedSnapshots.push(version);
  }
  return { content: emptyStory, snapshotVersion: 0, snapshotAt: null, damagedSnapshots };
}
