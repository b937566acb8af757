import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { StoryId } from '#core/story/story';
import { leaveSession, openSession } from './session/open-sessions';
import type { StorySession } from './session/story-session';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly session: StorySession };

/** Opens a story for as long as the component is shown, and leaves it safely after that. */
export function useSession(story: StoryId): { readonly opening: Opening; readonly retry: () => void } {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    const opened = openSession(story).then(
      (session) => {
        if (!isGone) setOpening({ kind: 'open', session });
        return session;
      },
      (error: unknown) => {
        if (!isGone)
          setOpening({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
        return null;
      },
    );
    return () => {
      isGone = true;
      void opened.then((session) => session && leaveSession(session));
    };
  }, [story, tries]);
  const retry = useCallback(() => {
    setOpening({ kind: 'opening' });
    setTries((count) => count + 1);
  }, []);
  return { opening, retry };
}

/** A fact about a session that is watched; the component draws again only where the fact changed. */
export function useSessionFact<Fact extends string | number | boolean | object | null>(
  session: StorySession,
  read: (session: StorySession) => Fact,
): Fact {
  return useSyncExternalStore(session.subscribe, () => read(session));
}
