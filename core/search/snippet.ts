import { markWords, type Range } from './mark-words';
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
    const marks = markWords(words[field], field, terms);
    if (marks[0]) return cutOut(words[field], field, marks, marks[0]);
  }
  return null;
}

function cutOut(whole: string, field: SearchField, marks: readonly Range[], first: Range): Snippet {
  const start = startOfWord(whole, first);
  const end = endOfWord(whole, start + longest);
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    field,
    text: `${lead}${whole.slice(start, end).replace(/\s/g, ' ')}${end < whole.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** Whole words of the same line before what was found, as many as fit. */
function startOfWord(whole: string, first: Range): number {
  const line = whole.lastIndexOf('\n', first.start - 1) + 1;
  const wanted = first.start - before;
  if (first.start === 0 || line >= wanted) return line;
  const space = whole.slice(wanted, first.start).search(/\s/);
  return space < 0 ? first.start : wanted + space + 1;
}

function endOfWord(whole: string, wanted: number): number {
  if (wanted >= whole.length) return whole.length;
  const space = whole.slice(0, wanted).search(/\s\S*$/);
  return space > wanted - before ? space : wanted;
}
