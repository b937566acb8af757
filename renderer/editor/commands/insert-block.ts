import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** A block that was put into the story, and where it stands. */
export interface InsertedBlock {
  readonly tr: Transaction;
  readonly pos: number;
}

/** Puts a block after the one at the top of the story that the selection ends in. An empty paragraph gives way to it. */
export function insertBlock(tr: Transaction, block: Node): InsertedBlock {
  const { $to } = tr.selection;
  if ($to.depth === 0) return { tr: tr.insert($to.pos, block), pos: $to.pos };
  const here = $to.node(1);
  const isEmpty = here.type.name === 'paragraph' && here.content.size === 0;
  const pos = isEmpty ? $to.before(1) : $to.after(1);
  return { tr: tr.replaceWith(pos, $to.after(1), block), pos };
}
