import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Anchor } from './anchors';
import type { TextRange } from './commented-range';

/** Anchors a thread at a piece of text. Undo leaves it alone: the thread is no part of the text's history. */
export function markComment(view: EditorView, id: string, { from, to }: TextRange): void {
  const comment = view.state.schema.marks['comment'];
  if (!comment || from >= to) return;
  view.dispatch(view.state.tr.addMark(from, to, comment.create({ id })).setMeta('addToHistory', false));
}

/** Puts the caret where the text of a thread begins, and brings it into view. */
export function goToAnchor(view: EditorView, { from }: Pick<Anchor, 'from'>): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(from))).scrollIntoView());
  view.focus();
}
