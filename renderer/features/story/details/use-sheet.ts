import { useEffect, useRef, type RefObject } from 'react';
import { newsroomLanguage } from '#core/story/language';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { notePastes } from './note-pastes';

/** The sheet a story is written on: it says which language is written, and notes where much pasted text came from. */
export interface Sheet {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** There from the first: a change of language styles all of the text anew. */
  readonly lang: string;
}

export function useSheet(session: StorySession): Sheet {
  const ref = useRef<HTMLDivElement>(null);
  const language = useSessionFact(session, (from) => from.details().language);
  useEffect(() => (ref.current ? notePastes(session, ref.current) : undefined), [session]);
  return { ref, lang: language || newsroomLanguage };
}
