import { useEffect, useState } from 'react';
import type { StorySummary } from '#core/story/story';
import { on, request } from '../../../app/api';
import type { StorySession } from '../session/story-session';

/** Where the story stands, read again whenever one of its publications changes. Nothing of its text is read here. */
export function useSummary(session: StorySession): StorySummary {
  const [summary, setSummary] = useState(session.summary);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const { stories } = await request('story:list', {});
      const found = stories.find(({ id }) => id === session.story());
      if (found && !isGone) setSummary(found);
    };
    // What cannot be read now is shown as it was; the next change asks again.
    const stop = on('publication:changed', ({ story }) => {
      if (story === session.story()) void read().catch(() => undefined);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [session]);
  return summary;
}
