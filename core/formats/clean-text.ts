const otherLineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// What no reader sees and XML, HTML or a wire cannot carry: controls but tab and newline, and noncharacters.
const unprintable = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu;
const halfCharacter = /\p{Cs}/gu;

/** Text every format can carry: line ends as newlines, no controls, halves of characters shown as U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(otherLineEnds, '\n').replace(unprintable, '').replace(halfCharacter, '\ufffd');
}

/** Clean text on one line, for fields and attributes. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Whether cleaning takes something away that was typed or pasted. */
export function losesCharacters(text: string): boolean {
  return text.replace(otherLineEnds, '\n').search(unprintable) >= 0 || text.search(halfCharacter) >= 0;
}
