import type { Node } from '@tiptap/pm/model';
import { countBodyWords } from '#core/document/count-words';
import type { BlockNode } from '#core/document/document';

// Nodes never change, so what was counted once in a block holds for as long as the block stands.
const counted = new WeakMap<Node, number>();

/** Words of the story text as the core counts them. After a key is typed, only its block is counted again. */
export function bodyWords(doc: Node): number {
  let words = 0;
  doc.forEach((block) => {
    const known = counted.get(block) ?? count(block);
    counted.set(block, known);
    words += known;
  });
  return words;
}

const count = (block: Node): number =>
  countBodyWords({ type: 'doc', content: [block.toJSON() as BlockNode] }); // the schema is the core's
