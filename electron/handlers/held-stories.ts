import type { LiveContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { mendStory, readStory } from '../storage/read-story';
import type { Ports } from './ports';
import { createRecent } from './recent';
import { sayMended } from './say-mended';

/** A story held in memory at its head. */
export interface LiveStory {
  readonly content: LiveContent;
  readonly version: number;
  /** The newest whole copy on disk; opening replays what came after it. */
  readonly snapshot: { readonly version: number; readonly at: Instant };
}

/** The last few stories anybody worked on, in memory; the others are read again when they are asked for. */
export interface HeldStories {
  /** The story at its head, mended where it was damaged. @throws NewsroomError `not-found`. */
  readonly open: (storyId: StoryId) => LiveStory;
  /** Puts what is on disk by now in the place of what was held. */
  readonly put: (storyId: StoryId, story: LiveStory) => void;
  readonly drop: (storyId: StoryId) => void;
  /** What had to be mended to open a story since the desk was opened; empty where nothing. */
  readonly mended: (storyId: StoryId) => string;
}

const heldAtMost = 8;

export function createHeldStories(ports: Pick<Ports, 'desk' | 'clock'>): HeldStories {
  const held = createRecent<StoryId, LiveStory>(heldAtMost);
  const mends = new Map<StoryId, string>();
  const load = (storyId: StoryId): LiveStory => {
    const { story, mended } = loadStory(ports, storyId);
    if (mended !== '') mends.set(storyId, mended);
    held.set(storyId, story);
    return story;
  };
  return {
    open: (storyId) => held.get(storyId) ?? load(storyId),
    put: held.set,
    drop: held.drop,
    mended: (storyId) => mends.get(storyId) ?? '',
  };
}

function loadStory({ desk, clock }: Pick<Ports, 'desk' | 'clock'>, storyId: StoryId) {
  const read = readStory(desk.db, storyId);
  const mended = sayMended(read);
  const now = clock();
  const version = mended === '' ? read.version : mendStory(desk.db, storyId, read, now);
  const snapshot =
    mended === '' ? { version: read.snapshotVersion, at: read.snapshotAt ?? now } : { version, at: now };
  return { mended, story: { content: read.content, version, snapshot } satisfies LiveStory };
}
