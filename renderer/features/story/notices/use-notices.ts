import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetPartingNote, partingNote } from '../session/parting-notes';
import type { StorySession } from '../session/story-session';

export interface StoryNotice {
  readonly id: number;
  readonly tone: 'warn' | 'stop' | 'good';
  readonly title: string;
  readonly message: string;
}

export interface Notices {
  readonly notices: readonly StoryNotice[];
  /** Shows a notice; the answer is its id. */
  readonly add: (message: string, title?: string, tone?: StoryNotice['tone']) => number;
  readonly dismiss: (id: number) => void;
}

/** What there is to say to the writer, above the story, until they have read it. */
export function useNotices(session: StorySession): Notices {
  const [notices, setNotices] = useState<readonly StoryNotice[]>(() => openingNotices(session));
  const last = useRef(openingIds);
  const add: Notices['add'] = useCallback((message, title = 'Not all of it was taken.', tone = 'warn') => {
    const id = (last.current += 1);
    setNotices((shown) => [...shown, { id, tone, title, message }]);
    return id;
  }, []);
  const dismiss = useCallback(
    (id: number) => setNotices((shown) => shown.filter((each) => each.id !== id)),
    [],
  );
  useEffect(() => () => forgetPartingNote(session.summary.id), [session]);
  return { notices, add, dismiss };
}

/** Ids up to this one belong to what is said as a story is opened. */
const openingIds = 2;

function openingNotices(session: StorySession): readonly StoryNotice[] {
  const mended = {
    id: 1,
    tone: 'warn',
    title: 'This story was mended as it was opened.',
    message: session.mended,
  } as const;
  const kept = {
    id: 2,
    tone: 'warn',
    title: 'All of your text is in this story.',
    message: partingNote(session.summary.id),
  } as const;
  return [mended, kept].filter(({ message }) => message !== '');
}
