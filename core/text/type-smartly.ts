import type { QuoteSigns } from './quote-signs';
import { mendElision } from './elisions';

/** What becomes of a character that is typed: what is put in its place, and what changes before it. */
export interface TypedText {
  /** '' where the signs before it stand for it. */
  readonly put: string;
  /** Single characters to change, each counted back from the caret as it was: 1 is the one just before it. */
  readonly mends: readonly Mend[];
}
export interface Mend {
  readonly back: number;
  readonly put: string;
}

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const beforeOpening = /[\s([{</]/u;
const dash = /[-\u2010-\u2015]/u;
// An address, or a piece of one: signs in it are part of it.
const address = /(?:^|[\s(<])(?:[\w.+-]*:\/\/|www\.|mailto:|[\w.+’-]+@\w)\S*$/iu;
const measure = /[\d¼½¾]$/u;
const feetAndInches = /\d['′’]\s?\d+(?:\.\d+|\s?[¼½¾])?$/u;
const lettersLeftOut = /(?:^|[\s([“„«\u2014\u2013-])[‘’‚](\p{L}+)$/u;

/**
 * The typographic form of one character as it is typed between two texts; null where it stays as it is. Quotation
 * marks and apostrophes by what stands around them, `--` as a dash. Dots and number ranges are left alone.
 */
export function typeSmartly(
  before: string,
  typed: string,
  after: string,
  signs: QuoteSigns,
): TypedText | null {
  if (address.test(before)) return null;
  switch (typed) {
    case '"':
      return typeDouble(before, after, signs);
    case "'":
      return typeSingle(before, after, signs);
    case '-':
      return typeDash(before);
    default:
      return mendElision(before, typed, signs);
  }
}

/** Two hyphens are a dash; a third one is somebody drawing a line. */
function typeDash(before: string): TypedText | null {
  return /(?:^|[^-])-$/u.test(before) ? { put: '', mends: [{ back: 1, put: '—' }] } : null;
}

function typeDouble(before: string, after: string, signs: QuoteSigns): TypedText | null {
  const [open, close] = signs.double;
  if (feetAndInches.test(before)) return null;
  const isOpen = isOpenAtEnd(before, open, close);
  if (!isOpen && measure.test(before)) return null;
  if (isOpen && closesSpaced(before, after, close))
    return { put: close.trimStart(), mends: [{ back: 1, put: '\u00a0' }] };
  return plain(opensHere(before, isOpen, signs) ? open : close);
}

function typeSingle(before: string, after: string, signs: QuoteSigns): TypedText | null {
  const [open, close] = signs.single;
  // Both apostrophes of ’n’ stand for letters.
  if (lettersLeftOut.exec(before)?.[1] === 'n' && signs.elisions.includes('n'))
    return { put: '’', mends: [{ back: 2, put: '’' }] };
  const isOpen = isOpenAtEnd(before, open, close);
  if (measure.test(before)) return isOpen ? plain(close) : null;
  if (opensHere(before, isOpen, signs)) return plain(open);
  const isInWord = letterOrDigit.test(before.slice(-1)) && letterOrDigit.test(after.charAt(0));
  return plain(isInWord || !isOpen ? '’' : close);
}

const plain = (put: string): TypedText => ({ put, mends: [] });

/** Whether a quotation mark that is typed here begins a quotation. */
function opensHere(before: string, isOpen: boolean, { double, single }: QuoteSigns): boolean {
  const last = before.at(-1);
  if (last === undefined || beforeOpening.test(last)) return true;
  if (dash.test(last) || /[,:;]/u.test(last)) return !isOpen;
  return [double, single].some(([open, close]) => open !== close && open.trim() === last);
}

/** Where marks keep a space to the words, whoever types that space means the one that does not break. */
function closesSpaced(before: string, after: string, close: string): boolean {
  return close.startsWith('\u00a0') && /\S[ \u00a0]$/u.test(before) && !letterOrDigit.test(after.charAt(0));
}

/** Whether a quotation is still open at the end of a text. An apostrophe inside a word closes none. */
function isOpenAtEnd(text: string, open: string, close: string): boolean {
  const [first, last] = [open.trim(), close.trim()];
  let isOpen = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ((sign !== first && sign !== last) || isApostrophe(text, at)) continue;
    isOpen = first === last ? !isOpen : sign === first;
  }
  return isOpen;
}

const isApostrophe = (text: string, at: number): boolean =>
  text.charAt(at) === '’' &&
  letterOrDigit.test(text.charAt(at - 1)) &&
  letterOrDigit.test(text.charAt(at + 1));
