import type { Node, ResolvedPos } from '@tiptap/pm/model';

/** The text of a block up to a place in it, without what suggestions take away, with where each of it stands. */
export interface KeptText {
  readonly text: string;
  /** The position before the character that stands so many characters back from the end: 1 is the last one. */
  readonly before: (back: number) => number;
}

interface Run {
  readonly text: string;
  readonly from: number;
}

/** At most `most` characters before a place; signs are read by what stands near them, and blocks may be long. */
export function keptBefore($pos: ResolvedPos, most = 2_000): KeptText {
  const runs: Run[] = [];
  let length = 0;
  const { parent, parentOffset } = $pos;
  const start = $pos.start();
  let offset = parentOffset;
  while (offset > 0 && length < most) {
    const { node, offset: from } = parent.childBefore(offset);
    if (!node) break;
    const text = keptOf(node).slice(0, offset - from);
    if (text !== '') runs.unshift({ text, from: start + from });
    length += text.length;
    offset = from;
  }
  return { text: runs.map((run) => run.text).join(''), before: (back) => positionBack(runs, back, $pos.pos) };
}

/** The character after a place, or '' at the end of its block. */
export const keptAfter = ($pos: ResolvedPos): string => {
  const { node, offset } = $pos.parent.childAfter($pos.parentOffset);
  return node ? keptOf(node).charAt($pos.parentOffset - offset) : '';
};

function positionBack(runs: readonly Run[], back: number, end: number): number {
  let left = back;
  for (const run of [...runs].reverse()) {
    if (left <= run.text.length) return run.from + run.text.length - left;
    left -= run.text.length;
  }
  return runs[0]?.from ?? end;
}

const keptOf = (node: Node): string => {
  if (isTakenAway(node)) return '';
  return node.text ?? '\n'.repeat(node.nodeSize);
};

/** Whether a suggestion takes a node away with all in it. */
export const isTakenAway = (node: Node): boolean =>
  node.marks.some((mark) => mark.type.name === 'deletion' && mark.attrs['of'] !== 'break');
