import type { EditorView } from '@tiptap/pm/view';
import type { CommentThread } from '#core/story/comments';
import { anchorsIn, type Anchor } from '../../../editor/review/comments/anchors';

/** A thread and where its text begins and ends; `view` is null where that text is gone. */
export interface ThreadPlace {
  readonly thread: CommentThread;
  readonly view: EditorView | null;
  readonly from: number;
  readonly to: number;
}

/** Where threads stand in the texts of a story, in reading order. Threads whose text is gone come first. */
export function threadPlaces(
  threads: readonly CommentThread[],
  views: readonly EditorView[],
): readonly ThreadPlace[] {
  const waiting = new Map(threads.map((thread) => [thread.id, thread]));
  const standing = views.flatMap((view) =>
    anchorsIn(view.state.doc).flatMap((anchor) => {
      const thread = waiting.get(anchor.id);
      waiting.delete(anchor.id);
      return thread ? [placeOf(thread, view, anchor)] : [];
    }),
  );
  const gone = [...waiting.values()].map((thread): ThreadPlace => ({ thread, view: null, from: 0, to: 0 }));
  return [...gone, ...standing];
}

const placeOf = (thread: CommentThread, view: EditorView, { from, to }: Anchor): ThreadPlace => ({
  thread,
  view,
  from,
  to,
});

/** The comment after or before the one that is active, or else after or before the caret, and round again at the end. */
export function nextPlace(
  places: readonly ThreadPlace[],
  active: string | null,
  views: readonly EditorView[],
  by: 1 | -1,
): ThreadPlace | null {
  const order = by === 1 ? places : [...places].reverse();
  const current = order.findIndex((place) => place.thread.id === active && isWhereOneIs(place, views));
  const next = current >= 0 ? current + 1 : order.findIndex((place) => isBeyondCaret(place, views, by));
  return order[next] ?? order[0] ?? null;
}

/** Whether the caret is still in the text of a thread, or in no text at all, as in the card of the thread. */
function isWhereOneIs({ view, from, to }: ThreadPlace, views: readonly EditorView[]): boolean {
  const here = views.find((each) => each.hasFocus());
  if (!here) return true;
  const { head } = here.state.selection;
  return here === view && from <= head && head <= to;
}

function isBeyondCaret({ view, from }: ThreadPlace, views: readonly EditorView[], by: 1 | -1): boolean {
  const here = views.findIndex((each) => each.hasFocus());
  const there = view ? views.indexOf(view) : -1;
  const caret = views[here]?.state.selection.head ?? 0;
  return there === here ? (from - caret) * by > 0 : (there - here) * by > 0;
}
