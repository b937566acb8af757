/** As long as the contract lets a field be, in UTF-16 units; what is suggested to be deleted counts. */
export const longestLine = 20_000;

/** How many lines a text may have: a headline is one, a deck may be broken. */
export type LineBreaks = 'none' | 'kept';

/** Text from outside as a line can take it: without breaks, or with each as one `\n`. */
export function lineTextOf(text: string, breaks: LineBreaks): string {
  const trimmed = text.replace(/[\r\n\u2028\u2029]+$/, '');
  return breaks === 'none'
    ? trimmed.replace(/[^\S\r\n\u2028\u2029]*[\r\n\u2028\u2029]+\s*/g, ' ')
    : trimmed.replace(/\r\n?|[\u2028\u2029]/g, '\n');
}
