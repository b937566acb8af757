import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Puts the caret at the end of a line. */
export function focusLine({ state, view }: Editor): void {
  view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)).scrollIntoView());
  view.focus();
}
