import type { Transaction } from '@tiptap/pm/state';
import { quoteSigns } from '#core/text/quote-signs';
import { typeSmartly, type TypedText } from '#core/text/type-smartly';
import type { TypingRule } from './typing-rule';

/** Quotation marks, apostrophes and dashes as they are printed in a language. */
export const smartSigns =
  (language: () => string): TypingRule =>
  ({ before, character, after }) => {
    const signs = quoteSigns(language());
    const made = signs && typeSmartly(before, character, after, signs);
    if (!made) return null;
    return (tr, { before: place }) => put(tr, place, made);
  };

// From the end to the start, so that no change moves the next. Each sign keeps the marks of the one it takes the place of.
function put(tr: Transaction, place: (back: number) => number, { put: last, mends }: TypedText): Transaction {
  replace(tr, place(1), last);
  for (const { back, put: sign } of [...mends].sort((a, b) => a.back - b.back))
    replace(tr, place(back + 1), sign);
  return tr;
}

function replace(tr: Transaction, at: number, text: string): void {
  const marks = tr.doc.nodeAt(at)?.marks ?? [];
  if (text === '') tr.delete(at, at + 1);
  else if (tr.doc.textBetween(at, at + 1) !== text)
    tr.replaceWith(at, at + 1, tr.doc.type.schema.text(text, marks));
}
