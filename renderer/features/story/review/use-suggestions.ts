import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useState } from 'react';
import { listSuggestions, type Suggestion } from '#core/suggestions/list-suggestions';
import { quietWork } from '../quiet-work';
import type { Review } from './use-review';

/** A suggestion, and the view of the text it stands in. */
export interface ListedSuggestion {
  readonly view: EditorView;
  readonly suggestion: Suggestion;
}

/** The open suggestions of a story in the order they are read, listed when there is nothing else to do. */
export function useSuggestions({ views, onText, subscribe }: Review): readonly ListedSuggestion[] {
  const [listed, setListed] = useState<readonly ListedSuggestion[]>([]);
  useEffect(() => {
    const list = () =>
      setListed((before) => {
        const now = views().flatMap((view) =>
          listSuggestions(view.state.doc).map((suggestion) => ({ view, suggestion })),
        );
        return now.length === 0 && before.length === 0 ? before : now;
      });
    const { soon, afterTyping, cancel } = quietWork(list);
    const stops = [onText(afterTyping), subscribe(soon)];
    soon();
    return () => {
      cancel();
      for (const stop of stops) stop();
    };
  }, [views, onText, subscribe]);
  return listed;
}
