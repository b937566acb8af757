import type { Editor } from '@tiptap/core';

// ProseMirror reads the end of a composition 20 ms after the input method ended it.
const settling = 40;

/** Makes what is being composed with an input method part of the text. Returns at once where nothing is. */
export async function commitComposition({ view, isDestroyed }: Editor): Promise<void> {
  if (isDestroyed || !view.composing) return;
  view.dom.blur();
  await new Promise((resolve) => setTimeout(resolve, settling));
  view.focus();
}
