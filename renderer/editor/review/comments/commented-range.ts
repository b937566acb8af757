import type { ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

const wordPart = /[\p{L}\p{N}\p{M}'’-]/u;

/** What a comment made now would be about: the selected text, or the word at the caret. Null where there are no words. */
export function rangeToComment(view: EditorView): TextRange | null {
  const { doc } = view.state;
  const selection = selectionNow(view);
  const { from, to, empty } = selection;
  if (empty) return wordAt(selection.$from);
  return doc.textBetween(from, to).trim() === '' ? null : { from, to };
}

/** The selection as the page has it: on a busy machine, ProseMirror hears of a new one only after the next key. */
function selectionNow(view: EditorView): Selection {
  const { state } = view;
  const found = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = found ?? {};
  if (!found || !anchorNode || !focusNode || !view.hasFocus()) return state.selection;
  if (!(state.selection instanceof TextSelection) || !view.dom.contains(anchorNode)) return state.selection;
  const $at = (node: Node, offset: number) => state.doc.resolve(view.posAtDOM(node, offset));
  return TextSelection.between($at(anchorNode, found.anchorOffset), $at(focusNode, found.focusOffset));
}

/** The word at the caret; where there is none, the one before it, or after it. */
function wordAt({ parent, parentOffset, pos }: ResolvedPos): TextRange | null {
  if (!parent.inlineContent) return null;
  const text = parent.textBetween(0, parent.content.size, undefined, ' ');
  const inWord = (at: number) => wordPart.test(text.charAt(at));
  let end = parentOffset;
  while (end > 0 && !inWord(end) && !inWord(end - 1)) end -= 1;
  if (!inWord(end) && !inWord(end - 1)) while (end < text.length && !inWord(end)) end += 1;
  let start = end;
  while (start > 0 && inWord(start - 1)) start -= 1;
  while (end < text.length && inWord(end)) end += 1;
  const shift = pos - parentOffset;
  return start === end ? null : { from: start + shift, to: end + shift };
}

/** Enough to know a text again; a whole story may be selected. */
const longestQuote = 500;

/** The words of a range, as a thread keeps them for when they are gone. */
export function quoteOf({ doc }: EditorState, { from, to }: TextRange): string {
  const words = doc.textBetween(from, to, ' ', ' ').trim();
  return words.length <= longestQuote
    ? words
    : `${words.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '')}…`;
}
