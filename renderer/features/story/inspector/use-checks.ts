import { useEffect, useState } from 'react';
import type { Problem } from '#core/checks/problem';
import { request } from '../../../app/api';
import type { StorySession } from '../session/story-session';

export interface Checks {
  /** Null until the first answer. */
  readonly problems: readonly Problem[] | null;
  readonly checkedAt: number;
  /** Why the last check could not be made; '' otherwise. */
  readonly trouble: string;
}

/** Nobody is typing if nothing was saved for this long, in milliseconds. */
const quiet = 1_200;

/** What the checks find in the story as it is on disk, looked at again in quiet moments after it was saved. */
export function useChecks(session: StorySession): Checks {
  const [checks, setChecks] = useState<Checks>({ problems: null, checkedAt: 0, trouble: '' });
  useEffect(() => watch(session, setChecks), [session]);
  return checks;
}

function watch(session: StorySession, show: (update: (before: Checks) => Checks) => void): () => void {
  let isGone = false;
  let timer = 0;
  const look = async () => {
    try {
      const { problems } = await request('story:check', { story: session.story() });
      if (!isGone) show(() => ({ problems, checkedAt: Date.now(), trouble: '' }));
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      if (!isGone) show((before) => ({ ...before, trouble }));
    }
  };
  const wait = () => {
    window.clearTimeout(timer);
    if (session.saveState().kind === 'saved') timer = window.setTimeout(() => void look(), quiet);
  };
  void look();
  const stop = session.subscribe(wait);
  return () => {
    isGone = true;
    window.clearTimeout(timer);
    stop();
  };
}
