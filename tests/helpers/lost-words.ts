import { correctionLabel } from '#core/document/correction-label';
import type { BlockNode, StoryDocument } from '#core/document/document';
import { inlineOf, inlineText, walkBlocks } from '#core/document/walk';
import { cleanText } from '#core/formats/clean-text';

export interface Expected {
  /** Whether captions have to be there; they do unless this is false. */
  readonly captions?: boolean | undefined;
  /** Whether text that somebody suggests to take out has to be there; it does unless this is false. */
  readonly deletions?: boolean | undefined;
  /** Whether the lead photo stands before the text, wherever it was put; it does unless this is false. */
  readonly leadFirst?: boolean | undefined;
}

/**
 * Words of a document that do not stand in a written text, in the order they are printed: those of every block with
 * attribution, titles, labels and addresses. White space does not count, and alt text is not printed.
 */
export function lostWords(document: StoryDocument, written: string, expected: Expected = {}): string[] {
  const seen = letters(written);
  const lost: string[] = [];
  let from = 0;
  for (const word of wordsOf(document, expected)) {
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

function wordsOf(document: StoryDocument, expected: Expected): string[] {
  const blocks = [...walkBlocks(document.content)];
  const lead =
    expected.leadFirst === false
      ? -1
      : blocks.findIndex((block) => block.type === 'photo' && block.attrs.lead);
  return [...(lead < 0 ? [] : blocks.slice(lead, lead + 1)), ...blocks.filter((_, index) => index !== lead)]
    .filter((block) => expected.captions !== false || block.type !== 'photo')
    .flatMap((block) => textsOf(block, expected))
    .flatMap((text) => cleanText(text).split(/\s+/))
    .filter((word) => word !== '');
}

function textsOf(block: BlockNode, { deletions }: Expected): string[] {
  const nodes = inlineOf(block).filter(
    ({ marks = [] }) => deletions !== false || !marks.some(({ type }) => type === 'deletion'),
  );
  const own = inlineText(nodes);
  if (block.type === 'pullQuote') return [own, block.attrs.attribution];
  if (block.type === 'factBox' || block.type === 'gallery') return [block.attrs.title];
  if (block.type === 'embed') return [block.attrs.title, block.attrs.description, block.attrs.url];
  if (block.type !== 'correctionNote') return [own];
  // A note without words is left out, label and all.
  const isWritten = block.content.some(
    (paragraph) => textsOf(paragraph, { deletions }).join('').trim() !== '',
  );
  return isWritten ? [correctionLabel(block.attrs)] : [];
}
