import type { PhotoId } from '../photo/photo';
import type { StoryFieldName } from '../story/story';

/** Must fix stops publication; worth a look never does. There is no third grade. */
export type Grade = 'must-fix' | 'worth-a-look';

/** Where a problem stands, so that the editor can go there. */
export type Place =
  | { readonly in: 'field'; readonly field: StoryFieldName }
  | { readonly in: 'body' }
  | { readonly in: 'photo'; readonly photo: PhotoId; readonly part: 'credit' | 'alt' | 'caption' };

/** One thing a check found. `message` states the fact, `check` is the check's id. */
export interface Problem {
  readonly check: string;
  readonly grade: Grade;
  readonly message: string;
  readonly place: Place;
}
