import { documentFromPlainText } from '../../document/from-plain-text';
import type { StoryDocument } from '../../document/document';
import { cleanText, losesCharacters } from '../clean-text';

/** A story as plain text says it, and what the reader of it should know. */
export interface PlainTextStory {
  /** Empty where the text does not start with a headline. */
  readonly headline: string;
  readonly document: StoryDocument;
  readonly warnings: readonly string[];
}

const longestHeadline = 150; // UTF-16 units

/**
 * Reads plain text as a story. A first short line with a blank line after it is the headline; blank lines part
 * paragraphs. Characters that cannot be printed are taken out, which is said.
 */
export function readPlainText(text: string): PlainTextStory {
  const clean = cleanText(text.replace(/^\uFEFF/, ''));
  const { headline, body } = partHeadline(clean);
  return {
    headline,
    document: documentFromPlainText(body),
    warnings: losesCharacters(text)
      ? ['Characters that cannot be printed were taken out, and broken ones are shown as \ufffd.']
      : [],
  };
}

function partHeadline(text: string): { readonly headline: string; readonly body: string } {
  const found = /^\s*(\S[^\n]*)\n[^\S\n]*\n(?=\s*\S)/.exec(text);
  const headline = found?.[1]?.trim() ?? '';
  if (!found || headline.length > longestHeadline) return { headline: '', body: text };
  return { headline, body: text.slice(found[0].length) };
}
