import { emptyDocument, type LineDocument, type StoryDocument } from '../document/document';
import type { PhotoId } from '../photo/photo';
import type { PublicationSummary } from '../publication/publication';
import type { Instant } from '../time/instant';
import type { CommentThread } from './comments';
import type { DeskPlan } from './desk-plan';
import type { PackageRole } from './package';
import { emptyDetails, type Priority, type StoryDetails, type TargetLength } from './details';
import type { Embargo } from './embargo';
import type { DeskState, LastPassage, StoryState } from './workflow';

/** A story is named by a UUID for ever; its slug may change. */
export type StoryId = string;

/** The fields of a story outside its body, in the order they are written. Plain text, one line each but the deck. */
export const storyFieldNames = ['slug', 'headline', 'deck', 'byline', 'dateline'] as const;
export type StoryFieldName = (typeof storyFieldNames)[number];
export type StoryFields = Readonly<Record<StoryFieldName, string>>;

export const emptyFields: StoryFields = { slug: '', headline: '', deck: '', byline: '', dateline: '' };

/** The fields that are reviewed as the body is: suggestions and comments stand on their text. */
export const lineNames = ['headline', 'deck'] as const;
export type LineName = (typeof lineNames)[number];

/** All that is written in a story, at one version. */
export interface StoryContent {
  /** Headline and deck stand here as they read with every suggestion accepted. */
  readonly fields: StoryFields;
  /** Headline and deck with their marks; only those that carry any. */
  readonly lines: { readonly [Name in LineName]?: LineDocument | undefined };
  readonly document: StoryDocument;
  readonly details: StoryDetails;
  readonly comments: readonly CommentThread[];
}

/** The story nobody has written in. */
export const emptyContent: StoryContent = {
  fields: emptyFields,
  lines: {},
  document: emptyDocument,
  details: emptyDetails,
  comments: [],
};

/** One row of the desk list. */
export interface StorySummary extends DeskPlan {
  readonly id: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly byline: string;
  readonly state: StoryState;
  /** What persons said last; `state` is what its publications make of it. */
  readonly deskState: DeskState;
  /** Who took it to `deskState`, when and why; null where nobody has. */
  readonly lastPassage: LastPassage | null;
  readonly embargo: Embargo | null;
  readonly section: string;
  readonly priority: Priority;
  readonly targetLength: TargetLength | null;
  /** The publication that says the most about where the story stands: missed, then waiting, then sent; or null. */
  readonly publication: PublicationSummary | null;
  /** The package it belongs to as more than related; null where it belongs to none. */
  readonly package: { readonly name: string; readonly role: PackageRole } | null;
  readonly wordCount: number;
  readonly leadPhoto: PhotoId | null;
  /** Number of the last journal batch; 0 for a story nobody has written in. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly savedAt: Instant;
}
