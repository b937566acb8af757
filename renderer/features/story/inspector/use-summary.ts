import { useQuery } from '@tanstack/react-query';
import type { StorySummary } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import type { StorySession } from '../session/story-session';

/** Where the story stands, read again whenever that changes. Nothing of its text is read here. */
export function useSummary(session: StorySession): StorySummary {
  // What cannot be read now is shown as it was; the next change asks again.
  const { data } = useQuery(callQuery('story:summary', { story: session.story() }));
  return data ?? session.summary;
}
