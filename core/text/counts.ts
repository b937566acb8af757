/**
 * How long a text is.
 * - A word stands between white space or long dashes and has a letter or a digit: `1,200`, `8–5`, `well-known` and
 *   `Sept.` are one each, a lone dash is none, `river—and` is two.
 * - In scripts without spaces between words (Chinese, Japanese) each character is a word.
 * - A character is what a reader sees as one: a letter with its accents, an emoji.
 */
export interface TextCounts {
  readonly words: number;
  readonly characters: number;
  readonly charactersWithoutSpaces: number;
  /** Those of `words` that are characters of scripts without spaces. */
  readonly ideographs: number;
}

export const noCounts: TextCounts = { words: 0, characters: 0, charactersWithoutSpaces: 0, ideographs: 0 };

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const between = /[\s\u2014\u2015]+|--+/u;
const wordly = /[\p{L}\p{N}]/u;
// One code unit, one character: all of Latin as it is mostly written, Greek and Cyrillic, typographic signs.
const simple = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\n\t]*$/u;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Words of a text. */
export function countWords(text: string): number {
  const ideographs = countIdeographs(text);
  return ideographs + spacedWords(ideographs === 0 ? text : text.replace(ideograph, ' '));
}

/** All the counts of one stretch of text. Line breaks are no characters. */
export function countText(text: string): TextCounts {
  const characters = countCharacters(text.replace(/[\r\n]+/gu, ''));
  return {
    words: countWords(text),
    characters,
    charactersWithoutSpaces: countCharacters(text.replace(/\s+/gu, '')),
    ideographs: countIdeographs(text),
  };
}

/** Counts of two stretches of text together. */
export function addCounts(one: TextCounts, other: TextCounts): TextCounts {
  return {
    words: one.words + other.words,
    characters: one.characters + other.characters,
    charactersWithoutSpaces: one.charactersWithoutSpaces + other.charactersWithoutSpaces,
    ideographs: one.ideographs + other.ideographs,
  };
}

const spacedWords = (text: string): number => text.split(between).filter((run) => wordly.test(run)).length;

const countIdeographs = (text: string): number => text.match(ideograph)?.length ?? 0;

const countCharacters = (text: string): number =>
  simple.test(text) ? text.length : [...letters.segment(text)].length;
