/** A word of a text: where it stands, in UTF-16 units, and how the search knows it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

// Signs of scripts that are written without spaces are words of their own.
const sign = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const letter = String.raw`[\p{L}\p{N}\p{Co}\p{M}]`;
const word = new RegExp(`${sign}\\p{M}*|(?:(?!${sign})${letter})+`, 'gu');

/** Accents, and the points of Hebrew and Arabic: who looks for a word seldom types them. */
const points =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/** Letters that Unicode takes for letters of their own, and keyboards elsewhere do not have. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** A text without upper case and accents: "Ålesund", "ÅLESUND" and "alesund" are one word to the search. */
export function fold(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase(); // the most: many times as quick
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(points, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþħıς]/g, (each) => plainLetters[each] ?? each);
}

/** The words of a text in order. An apostrophe or a hyphen parts words: "harbour-dredge" is two. */
export function* wordsOf(text: string): Generator<Word> {
  for (const found of text.matchAll(word)) {
    const folded = fold(found[0]);
    if (/[\p{L}\p{N}\p{Co}]/u.test(folded))
      yield { start: found.index, end: found.index + found[0].length, folded };
  }
}

/** The words of a text as the search keeps them: folded, one space between each. */
export const searchedText = (text: string): string =>
  Array.from(wordsOf(text), ({ folded }) => folded).join(' ');
