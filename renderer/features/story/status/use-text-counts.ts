import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { noCounts, type TextCounts } from '#core/text/counts';
import { quietWork } from '../quiet-work';
import { bodyCounts, leadCounts, selectionCounts } from '../../../editor/text-counts';

/** How long the text is, its lead, and what is selected of it. */
export interface StoryCounts {
  readonly body: TextCounts;
  readonly lead: TextCounts;
  readonly selection: TextCounts | null;
}

/**
 * What `pick` makes of the counts, made when there is nothing else to do; until then, of as many words as were counted
 * before. The component draws again only where that changed.
 */
export function useTextCounts<Picked>(
  editor: Editor,
  wordsBefore: number,
  pick: (counts: StoryCounts) => Picked,
): Picked {
  const [counts, setCounts] = useState<StoryCounts>(() => ({
    body: { ...noCounts, words: wordsBefore },
    lead: noCounts,
    selection: null,
  }));
  const [stablePick] = useState(() => pick);
  useEffect(
    () => watch(editor, (next) => setCounts((shown) => keepIfSame(shown, next, stablePick))),
    [editor, stablePick],
  );
  return pick(counts);
}

function keepIfSame(
  shown: StoryCounts,
  next: StoryCounts,
  pick: (counts: StoryCounts) => unknown,
): StoryCounts {
  return JSON.stringify(pick(shown)) === JSON.stringify(pick(next)) ? shown : next;
}

function watch(editor: Editor, show: (counts: StoryCounts) => void): () => void {
  const { soon, afterTyping, cancel } = quietWork(() => {
    const { state } = editor;
    show({ body: bodyCounts(state.doc), lead: leadCounts(state.doc), selection: selectionCounts(state) });
  });
  editor.on('update', afterTyping);
  editor.on('selectionUpdate', afterTyping);
  soon();
  return () => {
    cancel();
    editor.off('update', afterTyping);
    editor.off('selectionUpdate', afterTyping);
  };
}
