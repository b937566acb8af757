import { useEffect, useSyncExternalStore } from 'react';
import { useDeskInfo } from '../../../app/desk-info';
import type { StorySession } from '../session/story-session';
import { commentDeskOf, putOnThePage, type CommentDesk, type CommentsShown } from './comment-desk';

/** The comments of the story that is shown. */
export function useCommentDesk(session: StorySession): CommentDesk {
  const { author } = useDeskInfo();
  const desk = commentDeskOf(session);
  useEffect(() => desk.setAuthor(author), [desk, author]);
  useEffect(() => {
    putOnThePage(desk);
    return () => {
      putOnThePage(null);
      desk.forget();
    };
  }, [desk]);
  return desk;
}

export function useCommentsShown(desk: CommentDesk): CommentsShown {
  return useSyncExternalStore(desk.subscribe, desk.shown);
}
