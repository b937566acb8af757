import { Extension } from '@tiptap/core';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Ctrl Shift K: says at the caret that something is to come; before selected words, that they are what is to come. */
export const toComeKey = Extension.create({
  name: 'toComeKey',
  addKeyboardShortcuts: () => ({
    'Mod-Shift-k': ({ editor: { view } }) => {
      const tr = insertToCome(view.state);
      if (tr) view.dispatch(tr.scrollIntoView());
      return true;
    },
  }),
});

const joins = /[\p{L}\p{N}]/u;

/** Puts TK where the selection starts, as a word of its own. Null where no text can stand. */
export function insertToCome({ tr, selection }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!$from.parent.inlineContent) return null;
  const { text, caret } = toComeBetween(
    $from.parent.textBetween(0, $from.parentOffset, undefined, ' '),
    $from.parent.textBetween($from.parentOffset, $from.parent.content.size, undefined, ' '),
  );
  tr.insertText(text, $from.pos);
  // The caret goes where what is to come is typed; what was selected stays so.
  return empty ? tr.setSelection(TextSelection.create(tr.doc, $from.pos + caret)) : tr;
}

/** TK with the spaces that make it a word between two texts, and where the caret goes in it. */
export function toComeBetween(
  before: string,
  after: string,
): { readonly text: string; readonly caret: number } {
  const start = joins.test(before.slice(-1)) ? ' TK' : 'TK';
  return { text: joins.test(after.charAt(0)) ? `${start} ` : start, caret: start.length };
}
