/** A gap that somebody means to fill: "TK" (to come) and, where one follows, the word that says what. */
export interface ToCome {
  readonly from: number;
  readonly to: number;
}

// A word of its own in capitals, once or repeated. TK Maxx is a shop.
const toCome =
  /(?<![\p{L}\p{N}_])(?:TK)+(?![\p{L}\p{N}_]|\s+Maxx)(?:[ \u00a0](\p{Ll}{3,})(?![\p{L}\p{N}’']))?/gu;
// Words that go on with the sentence and say nothing of what is to come.
const going = new Set(
  'and the for but nor yet are was were has had have will would can could may said says that this with from into who which when where than then'.split(
    ' ',
  ),
);

/** Every gap in a text, in its order. */
export function findToCome(text: string): readonly ToCome[] {
  if (!text.includes('TK')) return [];
  return [...text.matchAll(toCome)].map(({ 0: all, 1: word, index }) => {
    const length = word !== undefined && going.has(word) ? all.length - word.length - 1 : all.length;
    return { from: index, to: index + length };
  });
}

/** Whether a text has a gap that somebody means to fill. */
export const hasToCome = (text: string): boolean => findToCome(text).length > 0;
