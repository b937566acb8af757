import { useEffect, useState } from 'react';
import { quietWork } from '../quiet-work';
import type { StorySession } from '../session/story-session';

/** The headline as it reads, followed in quiet moments, so that typing in it draws nothing. */
export function useHeadline(session: StorySession): string {
  const [headline, setHeadline] = useState(() => session.fields().headline);
  useEffect(() => {
    const { afterTyping, cancel } = quietWork(() => setHeadline(session.fields().headline));
    const stop = session.subscribe(afterTyping);
    return () => {
      stop();
      cancel();
    };
  }, [session]);
  return headline;
}
