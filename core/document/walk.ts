import type { BlockNode, InlineNode, PhotoNode, StoryDocument } from './document';

/** Every block of a document in reading order, containers before what they hold. */
export function* walkBlocks(blocks: readonly BlockNode[]): Generator<BlockNode> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'blockquote') yield* walkBlocks(block.content);
    if (block.type === 'bulletList' || block.type === 'orderedList')
      for (const item of block.content) yield* walkBlocks(item.content);
  }
}

/** The text of inline content; a forced line break is a newline. */
export function inlineText(content: readonly InlineNode[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/** Every use of a photo in reading order. */
export function photoUses(document: StoryDocument): PhotoNode[] {
  return [...walkBlocks(document.content)].filter((block) => block.type === 'photo');
}

/** The use that leads the story: the first one marked so, or null. */
export function leadPhoto(document: StoryDocument): PhotoNode | null {
  return photoUses(document).find((use) => use.attrs.lead) ?? null;
}
