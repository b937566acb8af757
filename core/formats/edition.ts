import type { Photo } from '../photo/photo';
import type { StoryContent, StoryId } from '../story/story';
import type { Instant } from '../time/instant';
import type { ScheduledTime } from '../time/scheduled-time';

/**
 * One version of a story with all it needs to leave the desk: stored data only, frozen, never a live editor.
 * Photos are those the document uses, each once, in reading order.
 */
export interface Edition {
  readonly storyId: StoryId;
  readonly version: number;
  readonly content: StoryContent;
  readonly photos: readonly Photo[];
  readonly createdAt: Instant;
  readonly savedAt: Instant;
  /** When readers may see it: the time it went out or is scheduled for; null for a draft. */
  readonly published: ScheduledTime | null;
  /** IANA zone of the newsroom, for times that were not scheduled. */
  readonly zone: string;
}
