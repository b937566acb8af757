import { useEffect, useRef, type RefObject } from 'react';
import { newsroomLanguage } from '#core/story/language';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import { notePastes } from './note-pastes';

/** The sheet a story is written on: it says which language is written, and notes where much pasted text came from. */
export function useSheet(session: StorySession): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null);
  const language = useSessionFact(session, (from) => from.details().language);
  useEffect(() => {
    if (sheet.current) sheet.current.lang = language || newsroomLanguage;
  }, [language]);
  useEffect(() => (sheet.current ? notePastes(session, sheet.current) : undefined), [session]);
  return sheet;
}
