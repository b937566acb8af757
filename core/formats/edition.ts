import type { Photo } from '../photo/photo';
import type { Embargo } from '../story/embargo';
import type { StoryContent, StoryId } from '../story/story';
import type { Standing } from '../story/workflow';
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
  /** The embargo it is under, lifted or not; null where there is none. It is stamped and handed on, never enforced by a writer. */
  readonly embargo: Embargo | null;
  /** Whether receivers may use it. */
  readonly standing: Standing;
  /** IANA zone of the newsroom, for times that were not scheduled. */
  readonly zone: string;
}
