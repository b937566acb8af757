import { closeHistory } from '@tiptap/pm/history';
import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { applyEdits, type Edit } from '#core/text/find/replacement';
import { blockText } from './block-text';
import type { EditorText } from './body-texts';

/** What is put into one text of an editor, in its order. */
export interface TextEdits {
  readonly text: EditorText;
  readonly edits: readonly Edit[];
}

/**
 * Makes edits in several texts of a view, which are in reading order, as one change that undo takes back as one. What
 * is put in has the marks of what it takes the place of; comments stay on it, and what a suggestion takes away stays.
 */
export function replaceTexts(view: EditorView, all: readonly TextEdits[]): void {
  const tr = closeHistory(view.state.tr);
  for (const { text, edits } of [...all].reverse())
    if (text.attribute === null) replaceInBlock(tr, text, edits);
    else tr.setNodeAttribute(text.pos, text.attribute, applyEdits(text.text, edits));
  if (tr.docChanged) view.dispatch(tr);
  // What is typed next is not part of it.
  view.dispatch(closeHistory(view.state.tr));
}

// From the end to the start, so that no change moves the next.
function replaceInBlock(tr: Transaction, text: EditorText, edits: readonly Edit[]): void {
  const { ranges } = blockText(text.node, text.pos + 1);
  for (const { from, to, put } of [...edits].reverse()) {
    const [first, ...others] = ranges(from, to);
    if (!first) continue;
    const marks = marksFor(tr.doc, first.from, [first, ...others]);
    for (const other of [...others].reverse()) tr.delete(other.from, other.to);
    if (put === '') tr.delete(first.from, first.to);
    else tr.replaceWith(first.from, first.to, tr.doc.type.schema.text(put, marks));
  }
}

/** The marks at the start, and the comments on any of it. */
function marksFor(
  doc: Node,
  at: number,
  ranges: readonly { readonly from: number; readonly to: number }[],
): readonly Mark[] {
  let marks: readonly Mark[] = doc.nodeAt(at)?.marks ?? [];
  for (const { from, to } of ranges)
    doc.nodesBetween(from, to, (node) => {
      for (const mark of node.marks) if (mark.type.name === 'comment') marks = mark.addToSet(marks);
    });
  return marks;
}

/** The change that makes the document of a state one it was before, where undo does not. */
export function putBack({ doc, tr }: EditorState, before: Node): Transaction {
  const start = doc.content.findDiffStart(before.content);
  const end = doc.content.findDiffEnd(before.content);
  if (start === null || !end) return tr;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return tr
    .replace(start, end.a + overlap, before.slice(start, end.b + overlap))
    .setMeta('addToHistory', false);
}
