// Windows-1252 where it differs from Latin-1: 0x80 to 0x9f. A blank is a byte that means nothing.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How the bytes of a text are to be read; null: the file does not say. */
export type Encoding = 'utf-8' | 'latin-1' | null;

/**
 * Reads the text of old metadata. Bytes that are not the UTF-8 they claim or seem to be are read as Windows-1252,
 * which holds Latin-1: so no letter becomes a question mark.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'latin-1')
    try {
      return utf8.decode(bytes);
    } catch {
      // Not UTF-8 after all.
    }
  return withoutC1(Buffer.from(bytes).toString('latin1'));
}

/**
 * Reads a text that may have been cut at so many bytes: of a letter that was cut in half nothing is left.
 */
export function decodeCut(bytes: Uint8Array, encoding: Encoding, most: number): string {
  return decodeText(
    encoding === 'utf-8' && bytes.length === most ? withoutHalfLetter(bytes) : bytes,
    encoding,
  );
}

function withoutHalfLetter(bytes: Uint8Array): Uint8Array {
  let start = bytes.length - 1;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  const first = bytes[start] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return start + length > bytes.length ? bytes.subarray(0, start) : bytes;
}

/** Turns the control characters U+0080 to U+009F into the letters that Windows-1252 has in their places. */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? '');
}

/** A text without what cannot be seen or sent on: control characters, lone surrogates; line breaks as `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\x85\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu, '')
    .normalize('NFC')
    .trim();
}

/** A text cleaned and made one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** At most so many UTF-16 units of a text, never half a letter. */
export function firstOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
