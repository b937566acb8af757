const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as people see them: a letter with its accents is one, and so is a flag. */
export function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
