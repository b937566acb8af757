import type { EditorView } from '@tiptap/pm/view';

/** Types as the browser tells the editor of it: whoever takes text may take it, otherwise it is put in. */
export function typeKeys(view: EditorView, text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection;
    const put = () => view.state.tr.insertText(character, from, to).scrollIntoView();
    const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, character, put));
    if (isTaken !== true) view.dispatch(put());
  }
}

/** Presses a key in a view. */
export function pressKey(view: EditorView, key: string, init: KeyboardEventInit = {}): void {
  const keyCodes: Readonly<Record<string, number>> = { Backspace: 8, Enter: 13 };
  view.dom.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      keyCode: keyCodes[key] ?? 0,
      bubbles: true,
      cancelable: true,
      ...init,
    }),
  );
}
