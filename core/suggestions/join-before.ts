import { Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { attempt } from './attempt';

/** Blocks whose text never runs together with the text outside. */
const walls: ReadonlySet<string> = new Set([
  'photo',
  'gallery',
  'tableCell',
  'tableHeader',
  'factBox',
  'correctionNote',
]);

/** Whether the text of a block can run together with that of the block before it. */
export const canRunOn = (node: Node): boolean => node.isTextblock && !walls.has(node.type.name);

/**
 * Joins the text block at a position to the text before it, which keeps its own style. Only where both stand equally
 * deep, as after a paragraph or a list item was split; says whether it did.
 */
export function joinBefore(tr: Transform, pos: number): boolean {
  const end = endOfTextBefore(tr.doc, pos);
  return end !== null && attempt(tr, new ReplaceStep(end, pos + 1, Slice.empty, true));
}

function endOfTextBefore(doc: Node, pos: number): number | null {
  const $start = doc.resolve(pos + 1);
  if (!canRunOn($start.parent)) return null;
  for (let depth = $start.depth - 1; depth >= 0; depth -= 1) {
    const index = $start.index(depth);
    if (index > 0) return endOfTextIn($start.node(depth).child(index - 1), $start.before(depth + 1));
    if (walls.has($start.node(depth).type.name)) return null;
  }
  return null;
}

function endOfTextIn(block: Node, after: number): number | null {
  let node: Node | null = block;
  let end = after - 1;
  while (node && !walls.has(node.type.name)) {
    if (node.isTextblock) return end;
    node = node.lastChild;
    end -= 1;
  }
  return null;
}
