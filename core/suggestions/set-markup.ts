import type { Mark, Node } from 'prosemirror-model';
import { AttrStep, type Transform } from 'prosemirror-transform';
import { attempt } from './attempt';
import { canRunOn } from './join-before';

/**
 * Gives the block at a position the type and attributes of another; says whether it could. Line breaks become spaces
 * where the type takes none, so that no two words run together. Never makes text of a photo, or of what holds blocks.
 */
export function setMarkup(tr: Transform, pos: number, like: Node, marks?: readonly Mark[]): boolean {
  const node = tr.doc.nodeAt(pos);
  if (!node) return false;
  if (node.type === like.type) {
    for (const [name, value] of Object.entries(like.attrs))
      if (!isSame(node.attrs[name], value)) attempt(tr, new AttrStep(pos, name, value));
    return true;
  }
  if (!canRunOn(node) || !canRunOn(like)) return false;
  try {
    if (!like.type.validContent(node.content)) makeFit(tr, pos, like);
    tr.setNodeMarkup(pos, like.type, like.attrs, marks ?? node.marks);
    return true;
  } catch {
    return false;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function makeFit(tr: Transform, pos: number, like: Node): void {
  const space = tr.doc.type.schema.text(' ');
  tr.doc.nodeAt(pos)?.forEach((child, offset) => {
    if (child.isInline && !child.isText) tr.replaceWith(pos + 1 + offset, pos + 2 + offset, space);
  });
  tr.clearIncompatible(pos, like.type);
}
