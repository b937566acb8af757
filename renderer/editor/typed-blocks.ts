import { Extension, InputRule } from '@tiptap/core';
import type { Attrs, NodeType } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { findWrapping } from '@tiptap/pm/transform';

/**
 * Signs at the start of a paragraph that make it a heading or a list, as many writers are used to. Backspace or undo
 * right after gives the signs back. Nowhere else are signs anything but what was typed: not in a caption, where a
 * heading would take the place of the photo, and not within a line.
 */
export const typedBlocks = Extension.create({
  name: 'typedBlocks',
  addInputRules() {
    const { heading, bulletList, orderedList } = this.editor.schema.nodes;
    if (!heading || !bulletList || !orderedList) return [];
    return [
      rule(/^##\s$/, (state, pos) => shape(state, pos, heading, { level: 2 })),
      rule(/^###\s$/, (state, pos) => shape(state, pos, heading, { level: 3 })),
      rule(/^[-*]\s$/, (state, pos) => wrap(state, pos, bulletList)),
      rule(/^1\.\s$/, (state, pos) => wrap(state, pos, orderedList)),
    ];
  },
});

function rule(find: RegExp, make: (state: EditorState, pos: number) => void): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range: { from, to } }) => {
      const $from = state.doc.resolve(from);
      if ($from.parent.type.name !== 'paragraph' || $from.depth !== 1) return null;
      state.tr.delete(from, to);
      make(state, from);
    },
  });
}

function shape({ tr }: EditorState, pos: number, type: NodeType, attrs: Attrs): void {
  tr.setBlockType(pos, pos, type, attrs);
}

function wrap({ tr }: EditorState, pos: number, type: NodeType): void {
  const range = tr.doc.resolve(pos).blockRange();
  const wrapping = range && findWrapping(range, type);
  if (wrapping) tr.wrap(range, wrapping);
}
