import { quoteSigns } from '#core/text/quote-signs';
import { typeSmartly } from '#core/text/type-smartly';

/** A text as it stands after each of its characters was typed into an empty line. */
export function typedByHand(text: string, language = 'en', after = ''): string {
  const signs = quoteSigns(language);
  let line = '';
  for (const character of text) {
    const made = signs && typeSmartly(line, character, after, signs);
    if (!made) {
      line += character;
      continue;
    }
    for (const { back, put } of made.mends) {
      const at = line.length - back;
      line = line.slice(0, at) + put + line.slice(at + 1);
    }
    line += made.put;
  }
  return line;
}
