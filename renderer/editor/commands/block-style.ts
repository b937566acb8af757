import type { Attrs, Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { findWrapping, liftTarget } from '@tiptap/pm/transform';
import { isPhoto } from '../nodes/photo/photo-place';

/** What a block of text can be, in the words of the style menu. */
export const blockStyles = [
  'body',
  'subhead',
  'small-subhead',
  'minor-heading',
  'quote',
  'pull-quote',
  'code',
] as const;
export type BlockStyle = (typeof blockStyles)[number];

export const blockStyleNames = {
  body: 'Body text',
  subhead: 'Subhead',
  'small-subhead': 'Small subhead',
  'minor-heading': 'Minor heading',
  quote: 'Quote',
  'pull-quote': 'Pull quote',
  code: 'Code',
} as const satisfies Record<BlockStyle, string>;

const shapes = {
  body: { type: 'paragraph', attrs: null },
  subhead: { type: 'heading', attrs: { level: 2 } },
  'small-subhead': { type: 'heading', attrs: { level: 3 } },
  'minor-heading': { type: 'heading', attrs: { level: 4 } },
  quote: { type: 'paragraph', attrs: null },
  'pull-quote': { type: 'pullQuote', attrs: null },
  code: { type: 'codeBlock', attrs: null },
} as const satisfies Record<BlockStyle, { type: string; attrs: Attrs | null }>;

// What was pasted may have headings below the last one that the menu offers.
const headingStyles: Readonly<Record<number, BlockStyle>> = { 2: 'subhead', 3: 'small-subhead' };

/** Boxes whose text has one style, that of the box. */
const styled = { table: 'Table cell', factBox: 'Fact box', correctionNote: 'Correction note' } as const;

/** The style of the block the selection starts in; null where it has none of its own, as in a caption or a cell. */
export function blockStyleAt({ selection }: EditorState): BlockStyle | null {
  const { $from } = selection;
  const block = $from.parent;
  if (styledBoxAt($from)) return null;
  switch (block.type.name) {
    case 'heading':
      return headingStyles[Number(block.attrs['level'])] ?? 'minor-heading';
    case 'pullQuote':
      return 'pull-quote';
    case 'codeBlock':
      return 'code';
    case 'paragraph':
      return isQuoted($from.node(-1)) ? 'quote' : 'body';
    default:
      return null;
  }
}

/** What the text at the selection is, in words: its style, or where it stands. */
export function blockNameAt(state: EditorState): string {
  const style = blockStyleAt(state);
  if (style) return blockStyleNames[style];
  const { selection } = state;
  if (isPhoto(selection.$from.parent)) return 'Caption';
  return styledBoxAt(selection.$from) ?? 'No text';
}

function styledBoxAt($pos: ResolvedPos): string | null {
  const { name } = $pos.node(Math.min(1, $pos.depth)).type;
  return name in styled ? styled[name as keyof typeof styled] : null;
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
