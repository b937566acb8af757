import type { BlockNode } from '#core/document/document';

const names = new WeakMap<BlockNode, number>();
let last = 0;

/**
 * Tells which blocks of a text are those of the text shown before it, so that only what changed is drawn again. Blocks
 * that stayed are the same objects; each block that is new takes the place of one that went, as far as there are any.
 */
export function nameBlocks(before: readonly BlockNode[], after: readonly BlockNode[]): void {
  const [was, is] = [new Set(before), new Set(after)];
  const left = before.filter((block) => !is.has(block));
  const taken = new Set<number>();
  for (const block of after) if (was.has(block)) take(block, names.get(block), taken);
  for (const block of after) if (!was.has(block)) take(block, names.get(left.shift() ?? block), taken);
}

/** Two blocks of one text never have the same name. */
function take(block: BlockNode, wanted: number | undefined, taken: Set<number>): void {
  const name = wanted === undefined || taken.has(wanted) ? (last += 1) : wanted;
  names.set(block, name);
  taken.add(name);
}

/** What React knows a block by: its name, or where it stands. */
export function blockKey(block: BlockNode, at: number): string {
  const name = names.get(block);
  return name === undefined ? `at-${at}` : `block-${name}`;
}
