import { applyChanges, type Change } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Desk } from '../storage/desk';
import { appendBatch, storedBatch, versionConflict, type Batch, type WrittenBatch } from '../storage/journal';
import { inTransaction } from '../storage/query';
import { emptyStory } from '../storage/read-story';
import { insertStory } from '../storage/stories';
import { createHeldStories, type HeldStories } from './held-stories';
import type { Ports } from './ports';
import { createSettling, type Settling } from './settling';

/** The stories being worked on, each held once, in front of journal and snapshots. */
export interface LiveStories extends Pick<HeldStories, 'open' | 'mended'>, Pick<Settling, 'settle'> {
  /** Writes a new story with its first changes, all or nothing, and answers its name. */
  readonly create: (changes: readonly Change[]) => StoryId;
  /**
   * Proves that a batch fits, then writes it, on disk before it answers. One sent twice is answered as the first time.
   * @throws NewsroomError `conflict`, `bad-request`, `not-found` or `disk`; nothing of the batch was written.
   */
  readonly append: (batch: Omit<Batch, 'recordedAt'>) => WrittenBatch;
}

type World = Pick<Ports, 'desk' | 'clock' | 'newId' | 'emit'>;

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
  const written = (storyId: StoryId) => {
    touch(storyId);
    world.emit('story:changed', { story: storyId });
  };
  return {
    open: held.open,
    mended: held.mended,
    settle,
    create: (changes) => {
      const storyId = createStory(world, held, changes);
      written(storyId);
      return storyId;
    },
    append: (batch) => {
      const stored = storedBatch(world.desk.db, batch.storyId, batch.batch);
      if (stored) return stored;
      const answer = append(world, held, batch);
      written(batch.storyId);
      return answer;
    },
  };
}

function createStory(world: World, held: HeldStories, changes: readonly Change[]): StoryId {
  const { db } = world.desk;
  const storyId = world.newId();
  const recordedAt = world.clock();
  const content = applyChanges(emptyStory, changes);
  inTransaction(db, () => {
    insertStory(db, storyId, recordedAt);
    if (changes.length > 0) appendBatch(db, { storyId, batch: world.newId(), base: 0, changes, recordedAt });
  });
  const version = Math.min(changes.length, 1);
  held.put(storyId, { content, version, snapshot: { version: 0, at: recordedAt } });
  return storyId;
}

function append(world: World, held: HeldStories, batch: Omit<Batch, 'recordedAt'>): WrittenBatch {
  const story = held.open(batch.storyId);
  if (story.version !== batch.base) throw versionConflict(story.version, batch.base);
  const content = applyChanges(story.content, batch.changes);
  const written = appendBatch(world.desk.db, { ...batch, recordedAt: world.clock() });
  held.put(batch.storyId, { ...story, content, version: written.version });
  return written;
}
