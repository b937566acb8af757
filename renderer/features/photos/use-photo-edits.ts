import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Photo } from '#core/photo/photo';
import { request } from '../../app/api';
import { registerFlush } from '../../app/flush';
import { photoEdit, startDraft, type PhotoDraft } from '../photo/photo-draft';

/** Milliseconds after the last key. */
const pause = 400;
const noUse = { caption: '', alt: '', decorative: false, cuts: null } as const;

/**
 * A photo as it is being edited. What is changed is written a moment after the last key, and at once where the place is
 * left; what could not be written stays in the fields and is written with the next change.
 */
export function usePhotoEdits(photo: Photo) {
  const [draft, setDraft] = useState(() => startDraft(photo, noUse));
  const [problem, setProblem] = useState('');
  const latest = useRef(draft);
  const timer = useRef(0);
  const isTrouble = useRef(false);
  const write = useEffectEvent(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    if (isTrouble.current) {
      setProblem(
        'A part of the credit does not stand in its line. Edit the line as text, or take the change back.',
      );
      return false;
    }
    const edit = photoEdit(latest.current);
    if (!edit) {
      setProblem('');
      return true;
    }
    try {
      const written = await request('photo:edit', edit);
      latest.current = { ...latest.current, photo: written };
      setDraft(latest.current);
      setProblem('');
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    }
  });
  useEffect(() => {
    const stop = registerFlush(() => write());
    return () => {
      stop();
      void write();
    };
  }, []);
  const later = useEffectEvent(() => void write());
  useEffect(() => {
    latest.current = draft;
    timer.current = window.setTimeout(() => later(), pause);
    return () => window.clearTimeout(timer.current);
  }, [draft]);
  const change = (changed: Partial<PhotoDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const setTrouble = (is: boolean) => {
    isTrouble.current = is;
  };
  return { draft, change, problem, setTrouble };
}
