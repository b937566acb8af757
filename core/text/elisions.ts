import type { QuoteSigns } from './quote-signs';
import type { TypedText } from './type-smartly';

// A word that began with a single quotation mark, with what stands before it on the line.
const quotedWord = /(?:^|[\s([“„«\u00a0\u2014\u2013-])([‘’‚])([\p{L}\p{N}’]+)$/u;
const digitApostrophe = /\d'$/u;

/**
 * What a typed letter or digit says about the sign the word began with: in ’tis, ’20s and class of ’98 it is an
 * apostrophe, in ‘tissue’ it was a quotation mark after all. Null where nothing changes.
 */
export function mendElision(before: string, typed: string, signs: QuoteSigns): TypedText | null {
  if (!/^[\p{L}\p{N}]$/u.test(typed)) return null;
  if (typed === 's' && digitApostrophe.test(before)) return { put: 's', mends: [{ back: 1, put: '’' }] };
  const word = quotedWord.exec(before + typed);
  const sign = word?.[1];
  const letters = word?.[2];
  if (word === null || sign === undefined || letters === undefined) return null;
  const lead = (before + typed).slice(0, word.index + word[0].length - letters.length - 1);
  const is = isElision(letters, lead, signs);
  const was = isElision(letters.slice(0, -1), lead, signs);
  const [open] = signs.single;
  const put = is ? '’' : was ? open : sign;
  return put === sign ? null : { put: typed, mends: [{ back: letters.length, put }] };
}

function isElision(word: string, lead: string, { elisions, beforeYears }: QuoteSigns): boolean {
  if (/^\d0s$/u.test(word)) return true;
  if (/^\d\d$/u.test(word)) return beforeYears.includes(lastWord(lead));
  return elisions.includes(word.toLowerCase()) && !/^\p{Lu}\p{Lu}/u.test(word);
}

const lastWord = (lead: string): string => /(\S+)\s+$/u.exec(lead)?.[1]?.toLowerCase() ?? '';
