import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Puts a letter into the text by itself. Left to the browser, it goes into the page first and ProseMirror reads the
 * paragraph to find out what was typed, which takes longer. What an input method composes stays the browser's.
 */
export const putIn = Extension.create({
  name: 'putIn',
  // Whoever makes something else of a key comes first.
  priority: 1,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyPress: putLetterIn } })],
});

/** Keys that put nothing in have names. */
const isCharacter = (key: string): boolean => /^.$/su.test(key);

function putLetterIn(view: EditorView, { key }: KeyboardEvent): boolean {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || !selection.empty || !isCharacter(key)) return false;
  const { from } = selection;
  const typeIt = () => view.state.tr.insertText(key, from).scrollIntoView();
  const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, from, key, typeIt));
  if (isTaken !== true) view.dispatch(typeIt());
  return true;
}
