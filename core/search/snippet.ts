import { firstMark, markWords, type Range } from './mark-words';
import type { SearchField, SearchTerm } from './question';
import type { StoryWords } from './story-words';

/** A piece of a story around what was found in it. */
export interface Snippet {
  readonly field: SearchField;
  readonly text: string;
  /** What was found, in `text`. */
  readonly marks: readonly Range[];
}

/** Letters before what was found, and in all. */
const before = 40;
const longest = 160;

/** Where to look first for what is not in the slug or the headline. */
const order: readonly SearchField[] = ['text', 'captions', 'people', 'credits', 'section', 'tags', 'notes'];

/** The first place of a story, beside its slug and headline, where words of a question stand; null where none does. */
export function snippetOf(words: StoryWords, terms: readonly SearchTerm[]): Snippet | null {
  for (const field of order) {
    const first = firstMark(words[field], field, terms);
    if (first !== null) return cutOut(words[field], field, terms, first);
  }
  return null;
}

function cutOut(whole: string, field: SearchField, terms: readonly SearchTerm[], first: number): Snippet {
  const start = startOfWord(whole, first);
  const end = endOfWord(whole, start + longest);
  const lead = start > 0 ? '…' : '';
  const piece = whole.slice(start, end);
  return {
    field,
    text: `${lead}${piece.replace(/\s/g, ' ')}${end < whole.length ? '…' : ''}`,
    marks: markWords(piece, field, terms).map((mark) => ({
      start: mark.start + lead.length,
      end: mark.end + lead.length,
    })),
  };
}

/** Whole words of the same line before what was found, as many as fit. */
function startOfWord(whole: string, first: number): number {
  const line = whole.lastIndexOf('\n', first - 1) + 1;
  const wanted = first - before;
  if (first === 0 || line >= wanted) return line;
  const space = whole.slice(wanted, first).search(/\s/);
  return space < 0 ? first : wanted + space + 1;
}

function endOfWord(whole: string, wanted: number): number {
  if (wanted >= whole.length) return whole.length;
  const space = whole.slice(0, wanted).search(/\s\S*$/);
  return space > wanted - before ? space : wanted;
}
