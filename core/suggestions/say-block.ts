import type { Node } from 'prosemirror-model';

const names: Readonly<Record<string, string>> = {
  photo: 'Photo',
  gallery: 'Gallery',
  horizontalRule: 'Rule',
  table: 'Table',
  factBox: 'Fact box',
  embed: 'Embed card',
  correctionNote: 'Correction note',
};

/** A whole block as a list of suggestions says it: what it is where that shows, and its text. */
export function sayBlock(node: Node): string {
  const text = node.textBetween(0, node.content.size, ' ', ' ').trim();
  const name = names[node.type.name];
  if (name === undefined) return text || 'Empty paragraph';
  return text === '' ? name : `${name}: ${text}`;
}
