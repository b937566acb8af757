import {
  addCounts,
  countText,
  countWords as countTextWords,
  noCounts,
  type TextCounts,
} from '../text/counts';
import type { BlockNode, StoryDocument } from './document';
import { standingTexts } from './kept-text';

/** Words of a text; `core/text/counts.ts` says what one is. */
export const countWords = (text: string): number => countTextWords(text);

/** Words of the body. */
export const countBodyWords = (document: StoryDocument): number => countBody(document).words;

/**
 * All the counts of the body. Captions, titles of boxes, embed cards and correction notes are not the length of a
 * story, nor is what a suggestion takes away.
 */
export function countBody({ content }: StoryDocument): TextCounts {
  return content.map(countBlock).reduce(addCounts, noCounts);
}

/** The counts of one block at the top of a story, with all it holds. */
export function countBlock(top: BlockNode): TextCounts {
  if (top.type === 'correctionNote') return noCounts;
  return standingTexts({ type: 'doc', content: [top] })
    .filter(({ block, attribute }) => attribute === null && block.type !== 'photo')
    .map(({ text }) => countText(text))
    .reduce(addCounts, noCounts);
}
