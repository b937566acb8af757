import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { countOpen } from './comment-desk';

/** How many comments of a story are open. */
export function useOpenComments(session: StorySession): number {
  return useSessionFact(session, (from) => countOpen(from.comments()));
}
