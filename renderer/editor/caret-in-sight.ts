import type { EditorView } from '@tiptap/pm/view';

/**
 * Whether the caret is seen as it is, so that nothing need be scrolled to it; ProseMirror asks every box around the text
 * for that, with every key. False where it is not known: it stands in a box that may scroll by itself.
 */
export function isCaretInSight(view: EditorView): boolean {
  const { empty, head, $head } = view.state.selection;
  const scroller = empty && $head.depth === 1 ? view.dom.closest('[data-scroller]') : null;
  if (!scroller) return false;
  const caret = view.coordsAtPos(head);
  const sight = scroller.getBoundingClientRect();
  return caret.top >= sight.top && caret.bottom <= sight.bottom;
}
