import { assertNever } from '../assert-never';
import type { BlockNode, InlineNode } from '../document/document';

/** The text that stands in a block itself, with its marks; none for blocks that hold other blocks. */
export function inlineOf(block: BlockNode): readonly InlineNode[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'photo':
      return block.content ?? [];
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'horizontalRule':
      return [];
    default:
      return assertNever(block);
  }
}
