import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { isPhoto } from './nodes/photo/photo-place';

/** Puts the caret at the start of the text, past a lead photo and its caption. */
export function focusText({ state, view }: Editor): void {
  let start = -1;
  state.doc.descendants((node, pos) => {
    if (start < 0 && node.isTextblock && !isPhoto(node)) start = pos + 1;
    return start < 0 && !node.isTextblock;
  });
  if (start >= 0) view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start)));
  view.focus();
}
