import { charactersOf } from '../../story/headlines/characters';

const lead = /^(?:> ?)*\s*(?:(?:•|\*|\d+\.) )?/u;

/**
 * Text in lines of at most so many characters, broken between words; a longer word has a line to itself. The lines of
 * one quote or list item stay under each other. Lines of a table, which have tabs, stay as they are.
 */
export function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (line.includes('\t') ? [line] : wrapped(line, width)))
    .join('\n');
}

function wrapped(line: string, width: number): string[] {
  if (lengthOf(line) <= width) return [line];
  const [first = ''] = lead.exec(line) ?? [];
  const others = first.replace(/[^>\s]/gu, ' ');
  const lines: string[] = [];
  for (const word of line.slice(first.length).split(/ +/u)) {
    const last = lines.at(-1);
    const together = last === undefined ? first + word : `${last} ${word}`;
    if (last === undefined) lines.push(together);
    else if (lengthOf(together) <= width) lines[lines.length - 1] = together;
    else lines.push(others + word);
  }
  return lines;
}

const lengthOf = (text: string): number => charactersOf(text).length;
