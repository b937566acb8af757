import { Extension } from '@tiptap/core';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isPhoto } from './nodes/photo/photo-place';

/** Grey words in a story nobody has written in yet, also below a lead photo. */
export const placeholder = (words: string): Extension =>
  Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins: () => [new Plugin({ props: { decorations: (state) => decorate(state, words) } })],
  });

function decorate({ doc }: EditorState, words: string): DecorationSet | null {
  const last = doc.lastChild;
  const isUnwritten = doc.childCount === 1 || (doc.childCount === 2 && isPhoto(doc.firstChild));
  if (!isUnwritten || last?.type.name !== 'paragraph' || last.content.size > 0) return null;
  const to = doc.content.size;
  return DecorationSet.create(doc, [Decoration.node(to - last.nodeSize, to, { 'data-placeholder': words })]);
}
