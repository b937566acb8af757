import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findToCome } from '#core/text/to-come';
import { blockText } from '../find/block-text';
import './to-come.css';

/** Marks every TK in a text, and what is to come there. */
export const toComeMarks = Extension.create({
  name: 'toCome',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { decorations: ({ doc }) => (doc.isTextblock ? marksOf(doc) : marksOfBlocks) } }),
  ],
});

// Blocks never change, so what was read once in a block holds for as long as the block stands.
const read = new WeakMap<Node, DecorationSet>();

function marksOf(block: Node): DecorationSet {
  const known = read.get(block);
  if (known) return known;
  const marks = DecorationSet.create(block, decorations(block));
  read.set(block, marks);
  return marks;
}

function decorations(block: Node): Decoration[] {
  // What is taken away may stand between the two letters.
  const all = block.textContent;
  const first = all.indexOf('T');
  if (first < 0 || !all.includes('K', first)) return [];
  const { text, ranges } = blockText(block, 0);
  return findToCome(text)
    .flatMap(({ from, to }) => ranges(from, to))
    .map(({ from, to }) => Decoration.inline(from, to, { class: 'to-come' }));
}

/**
 * The marks of every block, which depend on nothing but the block. A set made for the whole document would have to be
 * moved along with every key and built anew with every paragraph; of this one, the view asks each block for its own.
 */
const marksOfBlocks: DecorationSet = Object.assign(Object.create(DecorationSet.empty) as DecorationSet, {
  forChild: (_offset: number, block: Node): DecorationSet => {
    if (block.isTextblock) return marksOf(block);
    return block.isLeaf ? DecorationSet.empty : marksOfBlocks;
  },
  eq: (other: unknown): boolean => other === marksOfBlocks,
  map: (): DecorationSet => marksOfBlocks,
});
