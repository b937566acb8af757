import { NewsroomError } from '#core/newsroom-error';
import { applyChanges, type Change, type LiveContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import type { Desk } from '../storage/desk';
import { appendBatch, storedBatch, versionConflict, type Batch, type WrittenBatch } from '../storage/journal';
import { inTransaction } from '../storage/query';
import { emptyStory, mendStory, readStory } from '../storage/read-story';
import { insertStory, uncountedStories } from '../storage/stories';
import type { Ports } from './ports';
import { createQuiet } from './quiet';
import { createRecent } from './recent';
import { sayMended } from './say-mended';
import { isSnapshotDue, keepSnapshot, projectStory } from './settle-story';

/** A story held in memory at its head. */
export interface LiveStory {
  readonly content: LiveContent;
  readonly version: number;
  /** The newest whole copy on disk; opening replays what came after it. */
  readonly snapshot: { readonly version: number; readonly at: Instant };
}

/** The stories being worked on, each held once, in front of journal and snapshots. */
export interface LiveStories {
  /** The story at its head. @throws NewsroomError `not-found`. */
  readonly open: (storyId: StoryId) => LiveStory;
  /** What had to be mended to open a story since the desk was opened; empty where nothing. */
  readonly mended: (storyId: StoryId) => string;
  /** Writes a new story with its first changes, all or nothing, and answers its name. */
  readonly create: (changes: readonly Change[]) => StoryId;
  /** Proves that a batch fits, then writes it, on disk before it answers. @throws NewsroomError; nothing was written. */
  readonly append: (batch: Omit<Batch, 'recordedAt'>) => WrittenBatch;
  /** Brings what lists show of stories' bodies up to their heads, after a crash, too. */
  readonly settle: () => void;
}

type World = Pick<Ports, 'desk' | 'clock' | 'newId' | 'emit'>;

const heldStories = 8;
const quiet = { after: 1_500, atLatest: 30_000 }; // milliseconds
const byDesk = new WeakMap<Desk, LiveStories>();

/** The live stories of an open desk: one set, whoever asks. */
export function liveStories(world: World): LiveStories {
  const known = byDesk.get(world.desk) ?? createLiveStories(world);
  byDesk.set(world.desk, known);
  return known;
}

function createLiveStories({ desk, clock, newId, emit }: World): LiveStories {
  const { db } = desk;
  const held = createRecent<StoryId, LiveStory>(heldStories);
  const mends = new Map<StoryId, string>();
  const written = new Set<StoryId>();
  const quietly = createQuiet((id) => desk.db.open && attempt(() => settleOne(id)), quiet);

  const hold = (id: StoryId, story: LiveStory) => {
    held.set(id, story);
    return story;
  };
  const load = (id: StoryId): LiveStory => {
    const story = readStory(db, id);
    const text = sayMended(story);
    const version = text === '' ? story.version : mendStory(db, id, story, clock());
    if (text !== '') mends.set(id, text);
    const snapshotVersion = text === '' ? story.snapshotVersion : version;
    return {
      content: story.content,
      version,
      snapshot: { version: snapshotVersion, at: story.snapshotAt ?? clock() },
    };
  };
  const open = (id: StoryId) => held.get(id) ?? hold(id, load(id));

  const afterWriting = (id: StoryId) => {
    written.add(id);
    quietly.touch(id);
    emit('story:changed', { story: id });
  };
  const settleOne = (id: StoryId) => {
    const story = open(id);
    if (projectStory(db, id, story)) emit('story:changed', { story: id });
    if (isSnapshotDue(story, clock())) hold(id, keepSnapshot(db, id, story, clock()));
  };

  desk.beforeClose(() => {
    for (const id of written) attempt(() => keepSnapshot(db, id, open(id), clock()));
    for (const id of uncountedStories(db)) attempt(() => projectStory(db, id, open(id)));
  });

  return {
    open,
    mended: (id) => mends.get(id) ?? '',
    create: (changes) => {
      const id = newId();
      const content = applyChanges(emptyStory, changes);
      const recordedAt = clock();
      const version = inTransaction(db, () => {
        insertStory(db, id, recordedAt);
        return changes.length === 0
          ? 0
          : appendBatch(db, { storyId: id, batch: newId(), base: 0, changes, recordedAt }).version;
      });
      hold(id, { content, version, snapshot: { version: 0, at: recordedAt } });
      afterWriting(id);
      return id;
    },
    append: (batch) => {
      const stored = storedBatch(db, batch.storyId, batch.batch);
      if (stored) return stored;
      const story = open(batch.storyId);
      if (story.version !== batch.base) throw versionConflict(story.version, batch.base);
      const content = applyChanges(story.content, batch.changes);
      const answer = appendBatch(db, { ...batch, recordedAt: clock() });
      hold(batch.storyId, { ...story, content, version: answer.version });
      afterWriting(batch.storyId);
      return answer;
    },
    settle: () => uncountedStories(db).forEach((id) => attempt(() => settleOne(id))),
  };
}

/** Work that can wait: where the disk or a damaged story refuses now, the journal has it all the same. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
  }
}
