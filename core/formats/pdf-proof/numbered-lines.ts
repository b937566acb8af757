import type { InlineNode } from '../../document/document';
import { charactersOf } from '../../story/headlines/characters';
import { wholeCharacters } from '../whole-characters';

/** How many characters of the proof's one width stand in a line. */
export const lineWidth = 62;

const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

/** How much of a line a text takes; Chinese, Japanese, Korean and emoji take two places. */
export function placesOf(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

interface Piece {
  readonly node: InlineNode;
  /** Of a text; a forced break has none. */
  readonly text: string;
}

/** Text with its marks in lines that fit, broken between words; a longer word is broken within. No word is lost. */
export function inlineLines(content: readonly InlineNode[], width = lineWidth): readonly InlineNode[][] {
  const lines: InlineNode[][] = [[]];
  let taken = 0;
  const breakLine = () => {
    lines.push([]);
    taken = 0;
  };
  for (const word of wordsOf(wholeCharacters(content))) {
    if (word.every(({ node }) => node.type === 'hardBreak')) {
      breakLine();
      continue;
    }
    const places = placesOf(word.map(({ text }) => text.trimEnd()).join(''));
    if (taken > 0 && taken + places > width) breakLine();
    for (const piece of word.flatMap((each) => pieces(each, width))) {
      const own = placesOf(piece.text);
      if (taken > 0 && taken + placesOf(piece.text.trimEnd()) > width) breakLine();
      lines.at(-1)?.push(withText(piece));
      taken += own;
    }
  }
  return lines.filter((line, index) => line.length > 0 || index < lines.length - 1);
}

/** Words with the blank after them, each in the pieces that marks part it into; a forced break is a word of its own. */
function wordsOf(content: readonly InlineNode[]): Piece[][] {
  const words: Piece[][] = [];
  let isOpen = false;
  for (const node of content) {
    if (node.type !== 'text') {
      words.push([{ node, text: '' }]);
      isOpen = false;
      continue;
    }
    for (const text of node.text.match(/\S+\s*|\s+/gu) ?? []) {
      const last = words.at(-1);
      if (isOpen && last) last.push({ node, text });
      else words.push([{ node, text }]);
      isOpen = !/\s$/u.test(text);
    }
  }
  return words;
}

/** A piece in parts no longer than a line. */
function pieces({ node, text }: Piece, width: number): Piece[] {
  if (placesOf(text) <= width) return [{ node, text }];
  const parts: string[] = [''];
  for (const character of charactersOf(text)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && placesOf(last + character) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts.map((part) => ({ node, text: part }));
}

function withText({ node, text }: Piece): InlineNode {
  return node.type === 'text' ? { ...node, text } : node;
}
