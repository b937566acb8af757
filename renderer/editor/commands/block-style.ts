import type { Attrs, Node, NodeType } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { findWrapping, liftTarget } from '@tiptap/pm/transform';
import { isPhoto } from '../nodes/photo/photo-place';

/** What a block of text can be, in the words of the style menu. */
export const blockStyles = ['body', 'heading', 'subheading', 'quote', 'pull-quote'] as const;
export type BlockStyle = (typeof blockStyles)[number];

export const blockStyleNames = {
  body: 'Body text',
  heading: 'Heading',
  subheading: 'Subheading',
  quote: 'Quote',
  'pull-quote': 'Pull quote',
} as const satisfies Record<BlockStyle, string>;

const shapes = {
  body: { type: 'paragraph', attrs: null },
  heading: { type: 'heading', attrs: { level: 2 } },
  subheading: { type: 'heading', attrs: { level: 3 } },
  quote: { type: 'paragraph', attrs: null },
  'pull-quote': { type: 'pullQuote', attrs: null },
} as const satisfies Record<BlockStyle, { type: string; attrs: Attrs | null }>;

/** The style of the block the selection starts in; null where it has none, as in a caption. */
export function blockStyleAt({ selection }: EditorState): BlockStyle | null {
  const { $from } = selection;
  const block = $from.parent;
  if (block.type.name === 'heading') return block.attrs['level'] === 3 ? 'subheading' : 'heading';
  if (block.type.name === 'pullQuote') return 'pull-quote';
  if (block.type.name !== 'paragraph') return null;
  return isQuoted($from.node(-1)) ? 'quote' : 'body';
}

const isQuoted = (parent: Node | undefined): boolean => parent?.type.name === 'blockquote';

/** Gives every text block of the selection a style. Photos in it stay as they are. */
export function setBlockStyle(tr: Transaction, style: BlockStyle): Transaction {
  const { type: name, attrs } = shapes[style];
  const type = tr.doc.type.schema.nodes[name];
  if (!type) return tr;
  if (style !== 'quote') liftOutOfQuotes(tr);
  for (const pos of textBlocks(tr)) setShape(tr, pos, type, attrs);
  return style === 'quote' ? wrapInQuote(tr) : tr;
}

/** Positions of the text blocks in the selection, last first, so that changing one moves no other. */
function textBlocks(tr: Transaction): readonly number[] {
  const found: number[] = [];
  tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, pos) => {
    if (node.isTextblock && !isPhoto(node)) found.unshift(pos);
    return !node.isTextblock;
  });
  return found;
}

function setShape(tr: Transaction, pos: number, type: NodeType, attrs: Attrs | null): void {
  if (type.name === 'pullQuote') spaceOutBreaks(tr, pos);
  tr.setBlockType(pos + 1, pos + 1, type, attrs);
}

/** A pull quote holds no line breaks; without a space in their place, two words would become one. */
function spaceOutBreaks(tr: Transaction, pos: number): void {
  const space = tr.doc.type.schema.text(' ');
  tr.doc.nodeAt(pos)?.forEach((child, offset) => {
    if (child.type.name === 'hardBreak') tr.replaceWith(pos + 1 + offset, pos + 2 + offset, space);
  });
}

function liftOutOfQuotes(tr: Transaction): void {
  for (const pos of textBlocks(tr)) {
    const range = tr.doc.resolve(pos + 1).blockRange();
    const target = range && isQuoted(range.parent) ? liftTarget(range) : null;
    if (range && target !== null) tr.lift(range, target);
  }
}

function wrapInQuote(tr: Transaction): Transaction {
  const type = tr.doc.type.schema.nodes['blockquote'];
  const range = tr.selection.$from.blockRange(tr.selection.$to);
  if (!type || !range || isQuoted(range.parent)) return tr;
  const wrapping = findWrapping(range, type);
  return wrapping ? tr.wrap(range, wrapping) : tr;
}
