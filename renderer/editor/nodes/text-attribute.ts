import type { EditorView } from '@tiptap/pm/view';

/**
 * Writes an attribute that is typed in a field of a node view. The whole opening of the node is replaced instead of
 * the attribute alone, because history then sees neighbouring changes and undoes a word, not a letter, at a time.
 */
export function writeTextAttribute(
  view: EditorView,
  getPos: () => number | undefined,
  attribute: string,
  value: string,
): void {
  const pos = getPos();
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || !node || node.attrs[attribute] === value) return;
  view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, [attribute]: value }));
}
