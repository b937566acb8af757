import type { Editor } from '@tiptap/core';
import type { Photo } from '#core/photo/photo';
import type { FollowedPosition } from '../../editor/follow-position';

/** A photo where it stands in a story, opened to be worked on. */
export interface PhotoUse {
  readonly editor: Editor;
  /** Where its figure starts. */
  readonly place: FollowedPosition;
  readonly photo: Photo;
  /** A photo as the desk now keeps it, for every figure to show. */
  readonly onPhoto: (photo: Photo) => void;
}
