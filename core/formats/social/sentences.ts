const abbreviated =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Col|Capt|Sgt|Lt|St|Mt|Jr|Sr|Inc|Co|Corp|Ltd|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|a\.m|p\.m|U\.S|U\.K|U\.N|e\.g|i\.e)\.\s*$/u;
const lowerCase = /^[\s“"‘'(]*[\p{Ll}\d]/u;
// Within an address, and wherever else no white space follows.
const withoutSpace = /[\x21-\x7e]$/;

/** The sentences of a paragraph, without the white space between them; an abbreviation ends none. */
export function sentencesOf(paragraph: string, language: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language).segment(paragraph)) {
    const last = sentences.at(-1);
    const goesOn =
      last !== undefined && (abbreviated.test(last) || withoutSpace.test(last) || lowerCase.test(segment));
    if (goesOn) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
