import type { Node } from '@tiptap/pm/model';

/** A piece of text that a comment thread is about. A thread whose text was split has several. */
export interface Anchor {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

// Nodes never change, so after a key is typed only its block is looked through again.
const known = new WeakMap<Node, readonly Anchor[]>();

/** Everything in a text that carries the mark of a comment, in the order of the text. */
export function anchorsIn(doc: Node): readonly Anchor[] {
  if (doc.inlineContent) return anchorsOf(doc, 0);
  const anchors: Anchor[] = [];
  doc.forEach((block, offset) => {
    for (const { id, from, to } of inBlock(block))
      anchors.push({ id, from: from + offset + 1, to: to + offset + 1 });
  });
  return anchors;
}

/** Anchors at a position, also at their edges. */
export function anchorsAt(doc: Node, pos: number): readonly Anchor[] {
  return anchorsIn(doc).filter(({ from, to }) => from <= pos && pos <= to);
}

function inBlock(block: Node): readonly Anchor[] {
  const found = known.get(block) ?? anchorsOf(block, 0);
  known.set(block, found);
  return found;
}

/** Positions from the start of the content. */
function anchorsOf(parent: Node, start: number): readonly Anchor[] {
  const anchors: Anchor[] = [];
  parent.descendants((node, offset) => {
    if (!node.isInline) return;
    for (const mark of node.marks)
      if (mark.type.name === 'comment')
        extend(anchors, {
          id: String(mark.attrs['id']),
          from: start + offset,
          to: start + offset + node.nodeSize,
        });
  });
  return anchors;
}

/** Runs of other formats inside an anchor do not part it. */
function extend(anchors: Anchor[], next: Anchor): void {
  const before = anchors.findIndex(({ id, to }) => id === next.id && to === next.from);
  const whole = anchors[before];
  if (whole) anchors[before] = { ...whole, to: next.to };
  else anchors.push(next);
}
