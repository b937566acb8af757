import type { StoryDocument } from './document';
import { inlineText, walkBlocks } from './walk';

const word = /[\p{L}\p{N}]/u;

/** Words of a text: runs between white space that hold a letter or a digit, so a lone dash is none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => word.test(run)).length;
}

/** Words of the body: every block but photos, whose captions are not counted as story length. */
export function countBodyWords(document: StoryDocument): number {
  let words = 0;
  for (const block of walkBlocks(document.content))
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'pullQuote')
      words += countWords(inlineText(block.content));
  return words;
}
