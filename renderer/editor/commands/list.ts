import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';

export type ListKind = 'bulletList' | 'orderedList';

const listless: ReadonlySet<string> = new Set([
  ...['photo', 'gallery', 'pullQuote', 'blockquote', 'codeBlock'],
  ...['table', 'correctionNote', 'embed'],
]);

/**
 * Whether the selection can become a list. Photos and pull quotes cannot: turning them into paragraphs first, as
 * lists do with headings, would lose the photo or who was quoted. Quotes, cells and notes hold no lists.
 */
export function canList({ doc, selection }: EditorState): boolean {
  let can = true;
  doc.nodesBetween(selection.from, selection.to, ({ type }) => {
    if (listless.has(type.name)) can = false;
    return can;
  });
  return can;
}

/** Makes the selection a list, or text again. Answers whether it did. */
export function toggleList(editor: Editor, kind: ListKind): boolean {
  return canList(editor.state) && editor.commands.toggleList(kind, 'listItem');
}
