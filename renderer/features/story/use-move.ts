import { useEffect } from 'react';
import { useRoutes } from '../../app/routes';
import { leavePartingNote } from './session/parting-notes';
import type { Move, StorySession } from './session/story-session';
import { useSessionFact } from './use-session';

/** Follows the text to the story it moved to, once all of it is there, and says why it moved. */
export function useMove(session: StorySession): void {
  const { replace } = useRoutes();
  const move = useSessionFact(session, (from) => from.moved());
  useEffect(() => {
    if (!move) return;
    leavePartingNote(move.story, sayWhy(move));
    void session.flush().then((saved) => {
      if (saved) replace({ view: 'story', id: move.story });
    });
  }, [move, session, replace]);
}

const reasons: Readonly<Partial<Record<Move['reason']['code'], string>>> = {
  conflict: 'Somebody else wrote in the story you had open. Nothing of theirs was changed.',
  'not-found': 'The story you had open is no longer on this desk.',
};

function sayWhy({ reason, slug }: Move): string {
  return `${reasons[reason.code] ?? reason.message} Everything you wrote was kept here, as ${slug}.`;
}
