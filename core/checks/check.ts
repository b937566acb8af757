import type { Edition } from '../formats/edition';
import type { PhotoId } from '../photo/photo';
import type { Embargo } from '../story/embargo';
import type { StoryState } from '../story/workflow';
import type { Instant } from '../time/instant';
import type { Problem } from './problem';

/** Where a photo went out before, which its terms count from. */
export interface PhotoFacts {
  /** When it first went out, in any story; null where it never has. */
  readonly firstSentAt: Instant | null;
  /** Slugs of the other stories it went out in; not the one that is checked. */
  readonly otherStories: readonly string[];
}

/** What the desk has decided about a story by now. */
export interface DeskFacts {
  readonly state: StoryState;
  readonly embargo: Embargo | null;
}

/** What a check may need to know beside the edition. It is gathered when the check is made, and never frozen with it. */
export interface CheckContext {
  /** Where the story stands on the desk now, whatever it was when the edition was frozen; null where nobody says. */
  readonly desk: DeskFacts | null;
  /** Now; null where nobody says, and the day of the edition counts. */
  readonly now: Instant | null;
  readonly photoFacts: ReadonlyMap<PhotoId, PhotoFacts>;
}

/** Nothing beside the edition is known. */
export const bareContext: CheckContext = { now: null, desk: null, photoFacts: new Map() };

/** One question asked of an edition before it goes out; the answer is every problem found, in reading order. */
export type Check = (edition: Edition, context: CheckContext) => readonly Problem[];
