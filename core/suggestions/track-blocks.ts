import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { attempt } from './attempt';
import { settleDocument } from './settle';
import { makeMark, type By } from './suggestion-marks';
import { takeBlock } from './take-away';

/** Blocks of a parent that an edit put others in the place of. */
interface Exchange {
  /** The parent in the text before, and the start of its content. */
  readonly parent: Node;
  readonly start: number;
  readonly index: number;
  readonly old: readonly Node[];
  readonly fresh: readonly Node[];
}

/**
 * Ways to track any edit by whole blocks, the smallest first: the old ones are suggested to go, the new ones to come.
 * The last is the whole text.
 */
export function trackBlocks(before: Node, after: Node, by: By): (() => Transform)[] {
  return [...exchanges(before, after, 0), wholeText(before, after)].map(
    (exchange) => () => exchanged(before, exchange, by),
  );
}

function exchanges(before: Node, after: Node, start: number): readonly Exchange[] {
  if (before.inlineContent || after.inlineContent) return [];
  const [old, fresh] = [before.content.content, after.content.content];
  const least = Math.min(old.length, fresh.length);
  let index = 0;
  while (index < least && isSame(old[index], fresh[index])) index += 1;
  let end = 0;
  while (end < least - index && isSame(old[old.length - 1 - end], fresh[fresh.length - 1 - end])) end += 1;
  const here = (spare: number): Exchange => {
    const from = Math.max(0, index - spare);
    const until = Math.max(0, end - spare);
    return {
      parent: before,
      start,
      index: from,
      old: old.slice(from, old.length - until),
      fresh: fresh.slice(from, fresh.length - until),
    };
  };
  const exchange = here(0);
  return [...inside(exchange), exchange, here(1)];
}

const isSame = (a: Node | undefined, b: Node | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.eq(b));

/** Where one block changed inside, the same for what it holds. A table is exchanged as a whole. */
function inside({ parent, start, index, old, fresh }: Exchange): readonly Exchange[] {
  const [was] = old;
  const [is] = fresh;
  if (old.length !== 1 || fresh.length !== 1 || !was || !is) return [];
  if (!was.sameMarkup(is) || was.type.name === 'table') return [];
  return exchanges(was, is, start + offsetOf(parent, index) + 1);
}

const wholeText = (before: Node, after: Node): Exchange => ({
  parent: before,
  start: 0,
  index: 0,
  old: before.content.content,
  fresh: after.content.content,
});

function offsetOf(parent: Node, index: number): number {
  return parent.content.content.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

function exchanged(before: Node, { parent, start, index, old, fresh }: Exchange, by: By): Transform {
  const tr = new Transform(before);
  const from = start + offsetOf(parent, index);
  const end = from + old.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const mark = makeMark(before.type.schema, 'insertion', { ...by, of: 'content' });
  if (fresh.length > 0) {
    const settled = settleDocument(parent.copy(Fragment.from(fresh)), 'accepted').content;
    attempt(tr, new ReplaceStep(end, end, new Slice(withMark(settled, mark), 0, 0)));
  }
  let pos = end;
  for (const node of [...old].reverse()) {
    pos -= node.nodeSize;
    takeBlock(tr, node, pos, by);
  }
  return tr;
}

function withMark(blocks: Fragment, mark: Mark): Fragment {
  return Fragment.from(blocks.content.map((node) => node.mark(mark.addToSet(node.marks))));
}
