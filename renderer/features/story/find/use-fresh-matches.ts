import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { shownLine } from '../lines/line-views';
import type { StorySession } from '../session/story-session';
import type { FindStore } from './find-store';
import { hideMatches, showMatches } from './show-matches';
import type { OpenTexts } from './story-texts';

/** Searching again may wait this long after a change, in milliseconds. */
const pause = 200;
/** Highlights follow scrolling once it comes to rest, in milliseconds; half a screen around is highlighted already. */
const rest = 80;

/** While the bar is open: what is found follows what is typed, and is highlighted where it is in sight. */
export function useFreshMatches(
  session: StorySession,
  body: Editor,
  texts: OpenTexts,
  store: FindStore,
): void {
  useEffect(() => {
    let timer = 0;
    let frame = 0;
    let settling = 0;
    const search = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void store.refresh(), pause);
    };
    const show = () => {
      window.cancelAnimationFrame(frame);
      frame = window.requestAnimationFrame(() => showMatches(texts, store.state()));
    };
    const editors = [body, shownLine('headline'), shownLine('deck')].filter((each) => each !== null);
    for (const editor of editors) editor.on('update', search);
    const scroller = body.view.dom.closest('[data-scroller]');
    const onScroll = () => {
      window.clearTimeout(settling);
      settling = window.setTimeout(show, rest);
    };
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    const stops = [session.subscribe(whenChanged(session, search)), store.subscribe(show)];
    show();
    return () => {
      window.clearTimeout(timer);
      window.cancelAnimationFrame(frame);
      for (const editor of editors) editor.off('update', search);
      scroller?.removeEventListener('scroll', onScroll);
      window.clearTimeout(settling);
      for (const stop of stops) stop();
      hideMatches(texts);
    };
  }, [session, body, texts, store]);
}

/** A session tells of much more than of changes to its fields. */
function whenChanged(session: StorySession, act: () => void): () => void {
  const read = () => {
    const { slug, byline, dateline } = session.fields();
    return [slug, byline, dateline, session.details()] as const;
  };
  let last = read();
  return () => {
    const now = read();
    if (now.some((each, index) => each !== last[index])) act();
    last = now;
  };
}
