const words = (
  'the harbour master said ferry would leave quay at dawn after ice broke along north shore and trucks waited ' +
  'for council that had promised money but found none while fishermen mended nets near old customs house where ' +
  'prices rose again because winter came early with wind from east'
).split(' ');

const wordsOfParagraph = 80;

/** The name a story of so many words has on the desk. */
export const slugOf = (words: number): string => `bench-${words}-words`;

/** Paragraphs of a long story, always the same: `count` words of plain prose in paragraphs of 80. */
export function storyParagraphs(count: number): readonly string[] {
  const paragraphs = Array.from({ length: Math.ceil(count / wordsOfParagraph) }, (_, index) =>
    prose(index * wordsOfParagraph, Math.min(wordsOfParagraph, count - index * wordsOfParagraph)),
  );
  return paragraphs;
}

function prose(start: number, length: number): string {
  const run = Array.from({ length }, (_, index) => wordAt(start + index));
  const sentences = run.map((word, index) => (index % 16 === 15 ? `${word}.` : word));
  return sentences.join(' ').replace(/(^|\. )\w/g, (letter) => letter.toUpperCase());
}

// A walk through the list that does not repeat itself from paragraph to paragraph.
const wordAt = (index: number): string => words[(index * 7 + Math.floor(index / 41)) % words.length] ?? 'ice';
