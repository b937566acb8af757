import type { SearchField, SearchTerm } from './question';
import { fold, wordsOf, type Word } from './words';

/** A stretch of a text, in UTF-16 units; `end` is behind its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a question stand in a text of a field, in order; none overlap. Of a beginning, only that is marked. */
export function markWords(
  text: string,
  field: SearchField | null,
  terms: readonly SearchTerm[],
): readonly Range[] {
  const asked = askedOf(field, terms);
  if (asked.length === 0) return [];
  const words = [...wordsOf(text)];
  return together(words.flatMap((_, at) => asked.flatMap((term) => rangesAt(text, words, at, term))));
}

/** Where the first mark of `markWords` begins; null where there is none. A long text is read no further than that. */
export function firstMark(
  text: string,
  field: SearchField | null,
  terms: readonly SearchTerm[],
): number | null {
  const asked = askedOf(field, terms);
  if (asked.length === 0) return null;
  const longest = Math.max(...asked.map((term) => term.words.length));
  const words: Word[] = [];
  const begins = (at: number) => at >= 0 && asked.some((term) => rangesAt(text, words, at, term).length > 0);
  const startAt = (at: number) => words[at]?.start ?? null;
  for (const word of wordsOf(text)) {
    words.push(word);
    // What may begin here is known as soon as the longest of them would have ended.
    const at = words.length - longest;
    if (begins(at)) return startAt(at);
  }
  const at = words.findIndex((_, index) => index > words.length - longest && begins(index));
  return startAt(at);
}

const askedOf = (field: SearchField | null, terms: readonly SearchTerm[]): readonly SearchTerm[] =>
  terms.filter((term) => term.field === null || term.field === field);

function rangesAt(text: string, words: readonly Word[], at: number, term: SearchTerm): readonly Range[] {
  const last = term.words.length - 1;
  const ranges: Range[] = [];
  for (const [index, asked] of term.words.entries()) {
    const word = words[at + index];
    const isOpen = term.isOpen && index === last;
    if (!word || !(isOpen ? word.folded.startsWith(asked) : word.folded === asked)) return [];
    ranges.push({ start: word.start, end: isOpen ? endOfBeginning(text, word, asked) : word.end });
  }
  return ranges;
}

/** Where a beginning ends in the text itself, which may be longer or shorter than what it is folded to. */
function endOfBeginning(text: string, { start, end }: Word, asked: string): number {
  let at = start;
  for (const letter of text.slice(start, end)) {
    if (fold(text.slice(start, at)).length >= asked.length) break;
    at += letter.length;
  }
  // Marks that stand on the last letter belong to it.
  return at + (/^\p{M}*/u.exec(text.slice(at, end))?.[0].length ?? 0);
}

function together(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const before = merged.at(-1);
    if (before && range.start < before.end)
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
