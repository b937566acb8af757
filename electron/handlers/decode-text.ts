import { NewsroomError } from '#core/newsroom-error';

/** The text of a file, and what the reader of it should know. */
export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

const replacement = '\ufffd';

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so. Bytes that fit neither are shown as
 * U+FFFD and counted. @throws NewsroomError `bad-request` where so much is no text that the file is none.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = countOf(text, replacement) - (encoding === 'utf-8' ? ownReplacements(bytes) : 0);
  if (broken + countOf(text, '\0') > text.length / 10)
    throw new NewsroomError(
      'bad-request',
      `${file} is not plain text. Nothing was imported. Save it as text in UTF-8.`,
    );
  return { text, warnings: broken === 0 ? [] : [sayBroken(broken)] };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** How often the file itself says U+FFFD. */
function ownReplacements(bytes: Uint8Array): number {
  return countOf(Buffer.from(bytes).toString('latin1'), '\u00ef\u00bf\u00bd');
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function sayBroken(count: number): string {
  return (
    `${count} ${count === 1 ? 'place' : 'places'} in the file could not be read as text and ${count === 1 ? 'is' : 'are'} ` +
    `shown as ${replacement}. The file may be in an older encoding: save it as UTF-8 and import it again.`
  );
}
