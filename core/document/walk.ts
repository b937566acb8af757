import { assertNever } from '../assert-never';
import type { BlockNode, InlineNode, PhotoNode, StoryDocument } from './document';

/** Every block of a document in reading order, containers before what they hold. */
export function* walkBlocks(blocks: readonly BlockNode[]): Generator<BlockNode> {
  for (const block of blocks) {
    yield block;
    yield* walkBlocks(blocksIn(block));
  }
}

/** The blocks that stand in a block, in reading order: those of quotes, list items, cells, boxes and notes. */
function blocksIn(block: BlockNode): readonly BlockNode[] {
  switch (block.type) {
    case 'gallery':
      return block.content ?? [];
    case 'blockquote':
    case 'factBox':
    case 'correctionNote':
      return block.content;
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'photo':
    case 'embed':
    case 'horizontalRule':
      return [];
    default:
      return assertNever(block);
  }
}

/** The text that stands in a block itself, with its marks; none for blocks that hold other blocks. */
export function inlineOf(block: BlockNode): readonly InlineNode[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'photo':
      return block.content ?? [];
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'gallery':
    case 'table':
    case 'factBox':
    case 'correctionNote':
    case 'embed':
    case 'horizontalRule':
      return [];
    default:
      return assertNever(block);
  }
}

/** The text of inline content; a forced line break is a newline. */
export function inlineText(content: readonly InlineNode[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/**
 * Every text a person typed into a block itself and a reader gets to see or hear, empty ones left out: its words, and
 * with them attribution, alt text, a box's title, an embed's title, description and address. What it holds of other
 * blocks is theirs; `walkBlocks` gives them.
 */
export function blockTexts(block: BlockNode): readonly string[] {
  return [inlineText(inlineOf(block)), ...typedBeside(block)].filter((text) => text !== '');
}

function typedBeside(block: BlockNode): readonly string[] {
  switch (block.type) {
    case 'pullQuote':
      return [block.attrs.attribution];
    case 'photo':
      return [block.attrs.alt];
    case 'gallery':
    case 'factBox':
      return [block.attrs.title];
    case 'embed':
      return [block.attrs.title, block.attrs.description, block.attrs.url];
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'codeBlock':
    case 'table':
    case 'correctionNote':
    case 'horizontalRule':
      return [];
    default:
      return assertNever(block);
  }
}

/** What those hear of a photo who cannot see it; nothing where it is decorative. */
export const heardAlt = ({ attrs }: PhotoNode): string => (attrs.decorative === true ? '' : attrs.alt);

/** Every use of a photo in reading order. */
export function photoUses(document: StoryDocument): PhotoNode[] {
  return [...walkBlocks(document.content)].filter((block) => block.type === 'photo');
}

/** The use that leads the story: the first one marked so that stands in no gallery, or null. */
export function leadPhoto({ type, content }: StoryDocument): PhotoNode | null {
  const alone = content.filter((block) => block.type !== 'gallery');
  return photoUses({ type, content: alone }).find((use) => use.attrs.lead) ?? null;
}
