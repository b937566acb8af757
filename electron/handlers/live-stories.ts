import { applyChanges, type Change } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Desk } from '../storage/desk';
import { appendBatch, storedBatch, versionConflict, type Batch, type WrittenBatch } from '../storage/journal';
import { inTransaction } from '../storage/query';
import { emptyStory } from '../storage/read-story';
import { insertStory, showHeadline } from '../storage/stories';
import { currentAuthor } from './current-author';
import { createHeldStories, type HeldStories } from './held-stories';
import type { Ports } from './ports';
import { createSettling, type Settling } from './settling';

/** The stories being worked on, each held once, in front of journal and snapshots. */
export interface LiveStories extends Pick<HeldStories, 'open' | 'mended'>, Pick<Settling, 'settle'> {
  /** Writes a new story with its first changes, all or nothing, and answers its name: the one given, or a new one. */
  readonly create: (changes: readonly Change[], storyId?: StoryId) => StoryId;
  /**
   * Proves that a batch fits, then writes it, on disk before it answers. One sent twice is answered as the first time.
   * @throws NewsroomError `conflict`, `bad-request`, `not-found` or `disk`; nothing of the batch was written.
   */
  readonly append: (batch: Omit<Batch, 'recordedAt' | 'author'>) => WrittenBatch;
  /** Reads a story from disk again when it is next asked for: it was written there by another way. */
  readonly forget: (storyId: StoryId) => void;
}

type World = Pick<Ports, 'desk' | 'clock' | 'newId' | 'emit' | 'systemUser'>;

const byDesk = new WeakMap<Desk, LiveStories>();

/** The live stories of an open desk: one set, whoever asks. */
export function liveStories(world: World): LiveStories {
  const known = byDesk.get(world.desk) ?? createLiveStories(world);
  byDesk.set(world.desk, known);
  return known;
}

function createLiveStories(world: World): LiveStories {
  const held = createHeldStories(world);
  const { touch, settle } = createSettling(world, held);
  return {
    open: held.open,
    mended: held.mended,
    forget: held.drop,
    settle,
    create: (changes, storyId = world.newId()) => {
      createStory(world, held, storyId, changes);
      touch(storyId);
      world.emit('story:changed', { story: storyId });
      return storyId;
    },
    append: (batch) => {
      const stored = storedBatch(world.desk.db, batch.storyId, batch.batch);
      if (stored) return stored;
      const answer = append(world, held, batch);
      touch(batch.storyId);
      world.emit('story:written', { story: batch.storyId });
      return answer;
    },
  };
}

function createStory(world: World, held: HeldStories, storyId: StoryId, changes: readonly Change[]): void {
  const { db } = world.desk;
  const recordedAt = world.clock();
  const content = applyChanges(emptyStory, changes);
  inTransaction(db, () => {
    insertStory(db, storyId, recordedAt);
    if (changes.length === 0) return;
    const author = currentAuthor(world);
    appendBatch(db, { storyId, batch: world.newId(), base: 0, changes, recordedAt, author });
    if (changes.some(isOfHeadline)) showHeadline(db, storyId, content.fields.headline);
  });
  const version = Math.min(changes.length, 1);
  held.put(storyId, { content, version, snapshot: { version: 0, at: recordedAt } });
}

function append(world: World, held: HeldStories, batch: Omit<Batch, 'recordedAt' | 'author'>): WrittenBatch {
  const story = held.open(batch.storyId);
  if (story.version !== batch.base) throw versionConflict(story.version, batch.base);
  const content = applyChanges(story.content, batch.changes);
  const { db } = world.desk;
  const written = inTransaction(db, () => {
    const added = appendBatch(db, { ...batch, recordedAt: world.clock(), author: currentAuthor(world) });
    // What a line reads like is known only once its steps are applied.
    if (batch.changes.some(isOfHeadline)) showHeadline(db, batch.storyId, content.fields.headline);
    return added;
  });
  held.put(batch.storyId, { ...story, content, version: written.version });
  return written;
}

const isOfHeadline = (change: Change): boolean => change.kind === 'line' && change.line === 'headline';
