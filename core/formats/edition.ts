import type { Photo } from '../photo/photo';
import type { Embargo } from '../story/embargo';
import type { PackageId, PackageRole } from '../story/package';
import type { StoryContent, StoryId } from '../story/story';
import type { Standing } from '../story/workflow';
import type { Instant } from '../time/instant';
import type { ScheduledTime } from '../time/scheduled-time';

/** A package as receivers are told of it. Its name is the desk's own. */
export interface EditionPackage {
  readonly id: PackageId;
  /** The edition's own story among them, in the order of the package. */
  readonly members: readonly EditionMember[];
}

/** A story of a package: only what receivers may know of it. */
export interface EditionMember {
  readonly storyId: StoryId;
  readonly role: PackageRole;
  /** The headline that went out last; '' where none did, or the story is killed: its words stay on the desk. */
  readonly headline: string;
  /** The address of its page on the web; '' where it has none. */
  readonly address: string;
  readonly standing: Standing;
}

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
  /** The packages its story is in, the one it belongs to first; left out where it is in none. */
  readonly packages?: readonly EditionPackage[] | undefined;
  /** IANA zone of the newsroom, for times that were not scheduled. */
  readonly zone: string;
}
