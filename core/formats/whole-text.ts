import type { StoryDocument } from '../document/document';
import type { AnyNode } from '../document/kept-text';
import { wholeCharacters } from './whole-characters';

/** A document in which no change of marks cuts a character in two. */
export function wholeText(document: StoryDocument): StoryDocument {
  return whole<AnyNode>(document) as StoryDocument; // only texts are moved between texts
}

function whole<Of extends AnyNode>(node: Of): Of {
  if (!node.content) return node;
  const isInline = node.content.some(({ type }) => type === 'text');
  const content = isInline
    ? wholeCharacters(node.content as Parameters<typeof wholeCharacters>[0])
    : node.content;
  return { ...node, content: content.map((child) => whole(child)) };
}
