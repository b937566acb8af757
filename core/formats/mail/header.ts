import { oneLine } from '../clean-text';
import type { WriterTools } from '../format';

/** A line of a header and its CRLF stay under 78 signs where that is possible. */
const plainEnough = /^(?!.*=\?)[\x20-\x7e]{0,60}$/u;
/** Bytes of text in one encoded word, which may be no longer than 75 signs. */
const bytesInWord = 45;

/** Text of a header: as it is where it is short ASCII, else in encoded words of RFC 2047, each on a line. */
export function headerText(text: string, tools: Pick<WriterTools, 'utf8' | 'base64'>): string {
  const line = oneLine(text).replace(/\s+/gu, ' ');
  if (plainEnough.test(line)) return line;
  return wordsOf(line, tools)
    .map((word) => `=?UTF-8?B?${tools.base64(tools.utf8(word))}?=`)
    .join('\r\n ');
}

/** A mailbox: an address, and a name where there is one. */
export function mailbox(name: string, address: string, tools: Pick<WriterTools, 'utf8' | 'base64'>): string {
  const line = oneLine(name);
  if (line === '') return address;
  const shown = /^[\w !#$%&'*+/=?^`{|}~-]{1,60}$/u.test(line)
    ? line
    : plainEnough.test(line)
      ? `"${line.replace(/["\\]/gu, '\\$&')}"`
      : headerText(line, tools);
  return `${/^[\x20-\x7e]*$/u.test(line) ? shown : headerText(line, tools)} <${address}>`;
}

/** A line in pieces of so many bytes, never parting a character. */
function wordsOf(line: string, { utf8 }: Pick<WriterTools, 'utf8'>): string[] {
  const words: string[] = [];
  let room = 0;
  for (const character of line) {
    const size = utf8(character).byteLength;
    if (size > room) {
      words.push('');
      room = bytesInWord;
    }
    words[words.length - 1] = (words.at(-1) ?? '') + character;
    room -= size;
  }
  return words;
}
