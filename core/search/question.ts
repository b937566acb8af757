import { storyStates, type StoryState } from '../story/workflow';
import { fold, wordsOf } from './words';

/** The parts of a story that are searched, the weightiest first. */
export const searchFields = [
  'slug',
  'headline',
  'section',
  'tags',
  'people',
  'captions',
  'credits',
  'notes',
  'text',
] as const;
export type SearchField = (typeof searchFields)[number];

/** Words that stand one after another in a story. */
export interface SearchTerm {
  /** Folded; at least one. */
  readonly words: readonly string[];
  /** Whether the last word is only the beginning of one. */
  readonly isOpen: boolean;
  /** Where they stand; null: anywhere. */
  readonly field: SearchField | null;
}

/** What somebody typed into the search, understood. Empty lists: everything. */
export interface SearchQuestion {
  readonly wanted: readonly SearchTerm[];
  readonly unwanted: readonly SearchTerm[];
  /** Any of these; empty: all. */
  readonly states: readonly StoryState[];
  /** A language or the beginning of one, in small letters; '' for all. */
  readonly language: string;
  readonly isEmbargoed: boolean;
}

/** What a field may be called in a question, by what it is. */
const fieldNames: Readonly<Record<string, SearchField>> = {
  slug: 'slug',
  head: 'headline',
  headline: 'headline',
  section: 'section',
  tag: 'tags',
  tags: 'tags',
  by: 'people',
  byline: 'people',
  people: 'people',
  person: 'people',
  caption: 'captions',
  captions: 'captions',
  credit: 'credits',
  credits: 'credits',
  note: 'notes',
  notes: 'notes',
  text: 'text',
};

/** More than anybody looks for; what is pasted by mistake is cut off here. */
const mostTerms = 24;
const mostWords = 48;

// A minus, a name with a colon, then words in quotes (the last of them may be missing) or up to the next space.
const piece = /(-?)(?:(\p{L}+):)?(?:["“”„]([^"“”„]*)(["“”]?)|([^\s"“”„]+))/gu;

/**
 * Understands what was typed: every word is the beginning of a word, in any order; "these words" stand together; -not
 * these; `slug:`, `by:`, `caption:` and the like say where; `state:`, `lang:` and `has:embargo` narrow down; a `#` in
 * front asks for slugs alone. What is none of it is plain words: nothing that can be typed is wrong.
 */
export function readQuestion(typed: string): SearchQuestion {
  const question = {
    wanted: [] as SearchTerm[],
    unwanted: [] as SearchTerm[],
    states: [] as StoryState[],
    language: '',
    isEmbargoed: false,
  };
  const everywhere = /^\s*#/.test(typed) ? 'slug' : null;
  let left = mostWords;
  for (const found of typed.matchAll(piece)) {
    const [, minus = '', , quoted, closing] = found;
    const { name, plain } = namedWords(found[2], found[5]);
    const field = fieldNames[fold(name)] ?? everywhere;
    const isQuoted = quoted !== undefined;
    if (name !== '' && minus === '' && narrows(question, fold(name), fold(isQuoted ? quoted : plain)))
      continue;
    const isNamed = name === '' || fold(name) in fieldNames;
    const words = foldedWords(isQuoted ? quoted : isNamed ? plain : `${name} ${plain}`).slice(0, left);
    left -= words.length;
    if (words.length === 0 || question.wanted.length + question.unwanted.length >= mostTerms) continue;
    const term = { words, isOpen: !isQuoted || closing === '', field };
    if (minus === '') question.wanted.push(term);
    else question.unwanted.push({ ...term, isOpen: false });
  }
  return question;
}

/** The name of a field and what is looked for in it; a name alone is one that is still being typed. */
function namedWords(name = '', plain = ''): { readonly name: string; readonly plain: string } {
  const alone = name === '' ? /^(\p{L}+):$/u.exec(plain)?.[1] : undefined;
  return alone === undefined ? { name, plain } : { name: alone, plain: '' };
}

const foldedWords = (text: string): string[] => Array.from(wordsOf(text), ({ folded }) => folded);

type Narrowing = { -readonly [Key in 'states' | 'language' | 'isEmbargoed']: SearchQuestion[Key] };

/** Takes a word that says which stories at all. Answers whether it was one. */
function narrows(question: Narrowing, name: string, value: string): boolean {
  switch (name) {
    case 'state': {
      const states = storyStates.filter((state) =>
        state.replace('-', ' ').startsWith(value.replace('-', ' ')),
      );
      if (value !== '' && states.length === 0) return false;
      if (value !== '') question.states = [...question.states, ...states];
      return true;
    }
    case 'lang':
    case 'language':
      question.language = value;
      return true;
    case 'has':
      if (value === '' || !'embargo'.startsWith(value)) return false;
      question.isEmbargoed = true;
      return true;
    default:
      return false;
  }
}

/** Whether a question asks for anything by words. */
export const hasWords = ({ wanted, unwanted }: SearchQuestion): boolean =>
  wanted.length + unwanted.length > 0;
