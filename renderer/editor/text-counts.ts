import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { countBlock } from '#core/document/count-words';
import type { BlockNode } from '#core/document/document';
import { addCounts, noCounts, type TextCounts } from '#core/text/counts';

// Nodes never change, so what was counted once in a block holds for as long as the block stands.
const counted = new WeakMap<Node, TextCounts>();

/** The counts of the story text as the core makes them. After a key is typed, only its block is counted again. */
export function bodyCounts(doc: Node): TextCounts {
  let counts = noCounts;
  doc.forEach((block) => {
    counts = addCounts(counts, countsOf(block));
  });
  return counts;
}

/** The counts of the lead: the first paragraph that says anything. */
export function leadCounts(doc: Node): TextCounts {
  for (let index = 0; index < doc.childCount; index += 1) {
    const block = doc.child(index);
    const counts = block.type.name === 'paragraph' ? countsOf(block) : noCounts;
    if (counts.words > 0) return counts;
  }
  return noCounts;
}

/** The counts of what is selected; null where nothing is. */
export function selectionCounts({ doc, selection }: EditorState): TextCounts | null {
  if (selection.empty) return null;
  let counts = noCounts;
  for (const { $from, $to } of selection.ranges)
    counts = addCounts(counts, countsBetween(doc, $from.pos, $to.pos));
  return counts;
}

function countsBetween(doc: Node, from: number, to: number): TextCounts {
  let counts = noCounts;
  doc.forEach((block, start) => {
    const end = start + block.nodeSize;
    if (end <= from || to <= start) return;
    const isWhole = from <= start && end <= to;
    const part = isWhole
      ? block
      : block.cut(Math.max(0, from - start - 1), Math.min(block.content.size, to - start - 1));
    counts = addCounts(counts, isWhole ? countsOf(block) : count(part));
  });
  return counts;
}

function countsOf(block: Node): TextCounts {
  const known = counted.get(block) ?? count(block);
  counted.set(block, known);
  return known;
}

const count = (block: Node): TextCounts => countBlock(block.toJSON() as BlockNode); // the schema is the core's
