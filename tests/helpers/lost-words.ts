import type { BlockNode, StoryDocument } from '#core/document/document';
import { inlineText, walkBlocks } from '#core/document/walk';
import { cleanText } from '#core/formats/clean-text';
import { inlineOf } from '#core/formats/inline-of';

/**
 * Words of a document that do not stand in a written text, in the order they are printed. White space does not
 * count; `captions` says whether captions have to be there.
 */
export function lostWords(document: StoryDocument, written: string, captions = true): string[] {
  const seen = letters(written);
  const lost: string[] = [];
  let from = 0;
  for (const word of wordsOf(document, captions)) {
    const at = seen.indexOf(word, from);
    if (at < 0) lost.push(word);
    else from = at + word.length;
  }
  return lost;
}

/** Text as a reader counts it: clean, without white space. */
export function letters(text: string): string {
  return cleanText(text).replace(/\s/g, '');
}

function wordsOf(document: StoryDocument, captions: boolean): string[] {
  const blocks = [...walkBlocks(document.content)];
  const lead = blocks.findIndex((block) => block.type === 'photo' && block.attrs.lead);
  return [...(lead < 0 ? [] : blocks.slice(lead, lead + 1)), ...blocks.filter((_, index) => index !== lead)]
    .filter((block) => captions || block.type !== 'photo')
    .flatMap((block) => cleanText(textOf(block)).split(/\s+/))
    .filter((word) => word !== '');
}

function textOf(block: BlockNode): string {
  const own = inlineText(inlineOf(block));
  return block.type === 'pullQuote' ? `${own} ${block.attrs.attribution}` : own;
}
