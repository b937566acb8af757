import { agencyNames } from './agencies';

/** A caption and the credit that belongs to it, apart. Either may be empty. */
export interface CaptionAndCredit {
  readonly caption: string;
  /** The line as printed, without brackets: `Photo by A B/POOL/AFP via Getty Images`. */
  readonly credit: string;
}

const agencies = agencyNames.join('|');

/** The ways agencies write a credit inside brackets. All but the first must not begin with a small letter. */
const photoBy = /^(?:photo|photograph|picture|image|illustration|graphic)s?(?: (?:by|courtesy|credit)\b|:)/iu;
const otherCredits: readonly RegExp[] = [
  /^(?:handout|courtesy)(?:$|\s?[:/,]|\s(?:of|via|by|photo|image|from)\b)/iu, // Courtesy of A B
  /^[^/]*\bPhotos?\/\S/u, // AP Photo/A B
  /^(?:AP|Pool|POOL) Photos?$/u,
  /\S\/(?:Pool|POOL|Handout|HANDOUT)\b/u, // A B/Pool Photo via AP
  /\S\/[^/]+ via \p{Lu}/u, // A B/Northwire via Meridian Images
  new RegExp(`(?:\\S/|\\bvia )(?:${agencies})(?:,? (?:[Ff]ile|FILE|[Pp]ool|POOL))?$`, 'u'), // A B/AFP
];

/**
 * Parts a caption from the credit glued to its end in brackets: `… on Monday. (Photo by A B/AFP)`.
 * Where nothing there reads as a credit, the caption is the whole text, word for word.
 */
export function splitCaption(text: string): CaptionAndCredit {
  const found = lastBrackets(text.trimEnd());
  const credit = found?.inside.trim().replace(/\s+/gu, ' ') ?? '';
  if (!found || !isCredit(credit)) return { caption: text, credit: '' };
  const caption = found.before.trimEnd();
  const stop = caption === '' || /[.!?…]["'’”)]*$/u.test(caption) ? '' : found.stop;
  return { caption: caption + stop, credit };
}

/** Glues a credit onto a caption as agencies print it. `splitCaption` takes it off again. */
export function joinCaption({ caption, credit }: CaptionAndCredit): string {
  if (credit === '') return caption;
  return caption === '' ? `(${credit})` : `${caption} (${credit})`;
}

/** The credit line of separate fields: `Photo by {creator}/{credit}`, nobody named twice and nothing left out. */
export function creditLine(fields: { readonly creator: string; readonly credit: string }): string {
  const creator = withoutBrackets(fields.creator);
  const credit = withoutBrackets(fields.credit);
  const name = creator.replace(/^photos? by:? /iu, '');
  if (wordsOf(name).length === 0) return credit;
  if (wordsOf(credit).length === 0) return credited(name);
  const place = placeOf(wordsOf(name), wordsOf(credit));
  if (place === -1) return `${credited(name)}/${credit}`;
  return place === 0 ? credited(credit) : credit;
}

/** The words of a credit in small letters, by which two lines are compared. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function isCredit(text: string): boolean {
  return photoBy.test(text) || (!/^\p{Ll}/u.test(text) && otherCredits.some((form) => form.test(text)));
}

/** `Photo by` goes before a name, not before what says already how it is to be read. */
function credited(text: string): string {
  return photoBy.test(text) || /^(?:handout|courtesy)\b/iu.test(text) || /\bPhotos?\//u.test(text)
    ? text
    : `Photo by ${text}`;
}

/** Where a run of words begins within others, or -1. */
function placeOf(words: readonly string[], within: readonly string[]): number {
  return within.findIndex((_, place) => words.every((word, next) => within[place + next] === word));
}

/** A text without blanks around it, and without the one pair of brackets it stands in. */
export function withoutBrackets(text: string): string {
  const trimmed = text.trim();
  const found = lastBrackets(trimmed);
  return found?.before === '' && found.stop === '' ? found.inside.trim() : trimmed;
}

interface Brackets {
  readonly before: string;
  readonly inside: string;
  /** The full stop after the bracket, if there is one. */
  readonly stop: string;
}

/** The brackets a text ends with, matched from the end, so that brackets may stand in brackets. */
function lastBrackets(text: string): Brackets | null {
  const stop = text.endsWith(').') ? '.' : '';
  const end = text.length - stop.length - 1;
  if (text[end] !== ')') return null;
  let depth = 0;
  for (let place = end; place >= 0; place -= 1) {
    if (text[place] === ')') depth += 1;
    if (text[place] === '(') depth -= 1;
    if (depth === 0) return { before: text.slice(0, place), inside: text.slice(place + 1, end), stop };
  }
  return null;
}
