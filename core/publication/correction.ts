import type { CorrectionKind } from '../document/schema';
import type { StoryId } from '../story/story';
import type { Instant } from '../time/instant';

/** Where a note stands in its story. */
export const notePositions = ['top', 'bottom'] as const;
export type NotePosition = (typeof notePositions)[number];

/**
 * Which words go out with a note. `published`: those readers have, with the note and nothing else; edits that are under
 * way stay on the desk. `as-it-stands`: the story as it stands on the desk, with all its edits.
 */
export const carriedVersions = ['published', 'as-it-stands'] as const;
export type CarriedVersion = (typeof carriedVersions)[number];

/** A note as it stands in a story. `date` is the wall date it carries, `2026-12-01`. */
export interface Note {
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly date: string;
}

/** One entry of the corrections log: never changed, never deleted. */
export interface Correction extends Note {
  readonly id: string;
  readonly storyId: StoryId;
  readonly position: NotePosition;
  readonly carries: CarriedVersion;
  readonly author: string;
  readonly madeAt: Instant;
}
