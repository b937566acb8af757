import { useEffect, useSyncExternalStore } from 'react';
import type { Notices } from '../notices/use-notices';
import type { StorySession } from '../session/story-session';
import { commentDeskOf } from './comment-desk';

/** Where a comment is asked for and there are no words for it, the page says so until one is begun. */
export function useWordlessNotice(session: StorySession, { add, dismiss }: Notices): void {
  const desk = commentDeskOf(session);
  const wordless = useSyncExternalStore(desk.subscribe, () => desk.shown().wordless);
  useEffect(() => {
    if (wordless === 0) return;
    const id = add('Select the words to comment on.', 'There are no words here.');
    return () => dismiss(id);
  }, [wordless, add, dismiss]);
}
