/** What is looked for. */
export interface FindQuery {
  readonly text: string;
  readonly isCaseSensitive: boolean;
  readonly isWholeWord: boolean;
  /** Whether the text is a regular expression. */
  readonly isExpression: boolean;
}

export const emptyQuery: FindQuery = {
  text: '',
  isCaseSensitive: false,
  isWholeWord: false,
  isExpression: false,
};

/** A query ready to be looked for, or why it cannot be. */
export type Pattern =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'ready'; readonly expression: RegExp };

// Signs that are typed straight and printed otherwise.
const alike: Readonly<Record<string, string>> = {
  "'": "['‘’‚]",
  '"': '["“”„]',
  ' ': '[ \u00a0]',
};

/** Straight quotation marks and spaces of a plain query also find the typographic ones. */
export function toPattern({ text, isCaseSensitive, isWholeWord, isExpression }: FindQuery): Pattern {
  if (text === '') return { kind: 'empty' };
  const source = isExpression
    ? text
    : [...splitSigns(text)].map((sign) => alike[sign] ?? escape(sign)).join('');
  try {
    new RegExp(source, 'u'); // before it is put in brackets, which could make a whole of two halves
    const expression = new RegExp(isWholeWord ? wholeWord(source) : source, isCaseSensitive ? 'gmu' : 'gimu');
    return { kind: 'ready', expression };
  } catch (error) {
    return { kind: 'wrong', reason: reasonOf(error) };
  }
}

const splitSigns = (text: string): readonly string[] => text.split(/(['" ])/u);

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const wholeWord = (source: string): string =>
  `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])`;

/** `Invalid regular expression: /(/u: Unterminated group` says its reason after the last colon. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
  return reason === '' ? 'It is not complete' : reason;
}
