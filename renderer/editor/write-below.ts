import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Puts the caret at the end of the text, in a new paragraph where the last block is none to write on in. */
export function writeBelow({ state, view }: Editor): void {
  const { doc, schema, tr } = state;
  const paragraph = schema.nodes['paragraph'];
  const last = doc.lastChild?.type.name;
  const canWrite = last === 'paragraph' || last === 'heading';
  if (!canWrite && paragraph) tr.insert(doc.content.size, paragraph.create());
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}
