import type {
  BlockNode,
  BulletListNode,
  OrderedListNode,
  PhotoNode,
  StoryDocument,
} from '../document/document';
import { inlineText, photoUses } from '../document/walk';

/** A story in the order pages show it: the lead photo on top, then all the rest. */
export interface StoryFlow {
  readonly lead: PhotoNode | null;
  readonly blocks: readonly BlockNode[];
}

/** Takes the first photo marked as lead out of its place, wherever it stands; everything else stays where it is. */
export function storyFlow(document: StoryDocument): StoryFlow {
  let lead: PhotoNode | null = null;
  const without = (blocks: readonly BlockNode[]): BlockNode[] =>
    blocks.flatMap((block): BlockNode[] => {
      if (block.type === 'photo' && block.attrs.lead && lead === null) {
        lead = block;
        return [];
      }
      if (block.type === 'bulletList' || block.type === 'orderedList') return [withoutIn(block)];
      if (block.type !== 'factBox') return [block];
      return [
        {
          ...block,
          content: block.content.map((part) => (part.type === 'paragraph' ? part : withoutIn(part))),
        },
      ];
    });
  const withoutIn = <List extends BulletListNode | OrderedListNode>(list: List): List => ({
    ...list,
    content: list.content.map((item) => ({ ...item, content: without(item.content) })),
  });
  const blocks = without(document.content);
  return { lead, blocks };
}

/** Every use of a photo in the order pages show them, the lead photo first. */
export function flowPhotos({ lead, blocks }: StoryFlow): PhotoNode[] {
  return [...(lead ? [lead] : []), ...photoUses({ type: 'doc', content: blocks })];
}

/** Index of the paragraph the dateline runs in to: the first with words outside lists and quotes; -1 where there is none. */
export function datelineParagraph(blocks: readonly BlockNode[]): number {
  return blocks.findIndex((block) => block.type === 'paragraph' && inlineText(block.content).trim() !== '');
}

/** The paragraph the dateline runs in to, alone; nothing where there is none. */
export function firstParagraph({ blocks }: Pick<StoryFlow, 'blocks'>): readonly BlockNode[] {
  const at = datelineParagraph(blocks);
  return at < 0 ? [] : blocks.slice(at, at + 1);
}

/** What was put right in a story, or is new: it belongs to every form of it, a summary too. */
export const storyNotes = ({ blocks }: StoryFlow): readonly BlockNode[] =>
  blocks.filter(({ type }) => type === 'correctionNote');
