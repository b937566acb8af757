import { documentFromPlainText } from '../../document/from-plain-text';
import type { StoryDocument } from '../../document/document';
import { cleanText } from '../clean-text';

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
  const given = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const clean = cleanText(given);
  const { headline, body } = partHeadline(clean);
  const lost = given.length - clean.length;
  return { headline, document: documentFromPlainText(body), warnings: lost === 0 ? [] : [sayLost(lost)] };
}

function sayLost(count: number): string {
  return count === 1
    ? '1 character that cannot be printed was taken out.'
    : `${count} characters that cannot be printed were taken out.`;
}

function partHeadline(text: string): { readonly headline: string; readonly body: string } {
  const found = /^\s*(\S[^\n]*)\n[^\S\n]*\n(?=\s*\S)/.exec(text);
  const headline = found?.[1]?.trim() ?? '';
  if (!found || headline.length > longestHeadline) return { headline: '', body: text };
  return { headline, body: text.slice(found[0].length) };
}
