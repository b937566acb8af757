import { useKeys } from '../../../app/use-keys';
import type { CommentDesk } from './comment-desk';

/** Keys of comments that work anywhere on the page of a story. Those of the text are `commenting`'s. */
export function useCommentKeys(desk: CommentDesk): void {
  useKeys({
    F9: () => void desk.go(1),
    'Shift+F9': () => void desk.go(-1),
    'Mod+Shift+M': desk.beginHere,
  });
}
