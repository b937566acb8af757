import type { Node } from '@tiptap/pm/model';
import { isTakenAway } from '../typing/kept-before';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The text of a block without what suggestions take away, and where each stretch of it stands. */
export interface BlockText {
  readonly text: string;
  /** A stretch of the text as ranges of the document: several where taken-away text stands in between. */
  readonly ranges: (from: number, to: number) => readonly TextRange[];
}

interface Run {
  readonly at: number;
  readonly length: number;
  readonly pos: number;
}

/** Reads a block whose content begins at `start`. A forced line break is a newline. */
export function blockText(block: Node, start: number): BlockText {
  const runs: Run[] = [];
  let text = '';
  block.forEach((node, offset) => {
    if (isTakenAway(node)) return;
    const own = node.text ?? '\n';
    const last = runs.at(-1);
    const pos = start + offset;
    if (last && last.pos + last.length === pos)
      runs[runs.length - 1] = { ...last, length: last.length + own.length };
    else runs.push({ at: text.length, length: own.length, pos });
    text += own;
  });
  return { text, ranges: (from, to) => rangesOf(runs, from, to) };
}

function rangesOf(runs: readonly Run[], from: number, to: number): readonly TextRange[] {
  return runs.flatMap(({ at, length, pos }) => {
    const [first, last] = [Math.max(from, at), Math.min(to, at + length)];
    return first < last ? [{ from: pos + first - at, to: pos + last - at }] : [];
  });
}
