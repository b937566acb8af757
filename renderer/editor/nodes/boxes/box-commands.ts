import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { BoxPlace } from './box-place';

const writable = (name: string | undefined): boolean => name === 'paragraph' || name === 'heading';

/** Puts the caret below a box, into what can be written in there, or into a new paragraph. */
export function leaveBelow(tr: Transaction, { to }: Pick<BoxPlace, 'to'>): Transaction {
  const $after = tr.doc.resolve(to);
  if (!writable($after.nodeAfter?.type.name)) insertParagraph(tr, to);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(to), 1)).scrollIntoView();
}

/** Puts the caret into a new paragraph above a box. */
export function writeAbove(tr: Transaction, { from }: Pick<BoxPlace, 'from'>): Transaction {
  insertParagraph(tr, from);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from), 1)).scrollIntoView();
}

function insertParagraph(tr: Transaction, pos: number): void {
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  if (paragraph) tr.insert(pos, paragraph.create());
}

/** Puts an empty paragraph in the place of a box, with the caret in it. */
export function replaceBox(tr: Transaction, { from, to }: Pick<BoxPlace, 'from' | 'to'>): Transaction {
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  if (!paragraph) return tr;
  tr.replaceWith(from, to, paragraph.create());
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView();
}

/** Brings the caret from a field of a box into its text. */
export function caretInto(view: EditorView, getPos: () => number | undefined, edge: 'start' | 'end'): void {
  const pos = getPos();
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || !node) return;
  const $edge = view.state.doc.resolve(edge === 'start' ? pos + 1 : pos + node.nodeSize - 1);
  view.dispatch(
    view.state.tr.setSelection(Selection.near($edge, edge === 'start' ? 1 : -1)).scrollIntoView(),
  );
  view.focus();
}

/** Brings the caret from a field of a box to below it. */
export function caretBelow(view: EditorView, getPos: () => number | undefined): void {
  const pos = getPos();
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || !node) return;
  view.dispatch(leaveBelow(view.state.tr, { to: pos + node.nodeSize }));
  view.focus();
}
