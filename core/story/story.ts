import type { StoryDocument } from '../document/document';
import type { PhotoId } from '../photo/photo';
import type { PublicationSummary } from '../publication/publication';
import type { Instant } from '../time/instant';

/** A story is named by a UUID for ever; its slug may change. */
export type StoryId = string;

/** The fields of a story outside its body, in the order they are written. Plain text, one line each but the deck. */
export const storyFieldNames = ['slug', 'headline', 'deck', 'byline', 'dateline'] as const;
export type StoryFieldName = (typeof storyFieldNames)[number];
export type StoryFields = Readonly<Record<StoryFieldName, string>>;

export const emptyFields: StoryFields = { slug: '', headline: '', deck: '', byline: '', dateline: '' };

/** All that is written in a story, at one version. */
export interface StoryContent {
  readonly fields: StoryFields;
  readonly document: StoryDocument;
}

export const storyStates = ['draft', 'scheduled', 'published'] as const;
export type StoryState = (typeof storyStates)[number];

/** One row of the desk list. */
export interface StorySummary {
  readonly id: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly byline: string;
  readonly state: StoryState;
  /** The publication that says the most about where the story stands: missed, then waiting, then sent; or null. */
  readonly publication: PublicationSummary | null;
  readonly wordCount: number;
  readonly leadPhoto: PhotoId | null;
  /** Number of the last journal batch; 0 for a story nobody has written in. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly savedAt: Instant;
}
