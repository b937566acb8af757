import type { PhotoId } from '../photo/photo';
import type { StoryDetailName } from '../story/details';
import type { StoryFieldName } from '../story/story';

/** Every check by its id. `ways-out.ts` has a row for each. */
export const checkIds = [
  'story-standing',
  'story-embargo',
  'headline',
  'story-text',
  'open-suggestions',
  'photo-credit',
  'photo-on-desk',
  'photo-embargo',
  'photo-terms',
  'placeholder',
  'stale-headlines',
  'headline-lengths',
  'slug',
  'byline',
  'alt-text',
  'caption',
  'file-photo',
  'photo-place',
  'open-comments',
] as const;
export type CheckId = (typeof checkIds)[number];

/** Must fix stops publication; worth a look never does. There is no third grade. */
export type Grade = 'must-fix' | 'worth-a-look';

/** What of a photo: its credit, the words of one use, or the terms it may be used on. */
export type PhotoPart = 'credit' | 'alt' | 'caption' | 'terms';

/** Where a problem stands, so that the editor can go there. `gap` counts the TKs of the body in reading order. */
export type Place =
  | { readonly in: 'field'; readonly field: StoryFieldName }
  | { readonly in: 'detail'; readonly detail: StoryDetailName }
  | { readonly in: 'body'; readonly gap?: number | undefined }
  | { readonly in: 'comments' }
  | { readonly in: 'desk'; readonly what: 'state' | 'embargo' }
  | { readonly in: 'photo'; readonly photo: PhotoId; readonly part: PhotoPart };

/** One thing a check found. `message` states the fact. */
export interface Problem {
  readonly check: CheckId;
  readonly grade: Grade;
  readonly message: string;
  readonly place: Place;
}
