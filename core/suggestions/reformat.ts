import type { Mark, Node } from 'prosemirror-model';
import { AddNodeMarkStep, RemoveNodeMarkStep, type Transform } from 'prosemirror-transform';
import { attempt } from './attempt';
import { setMarkup } from './set-markup';
import { attrsOf, isOwn, isReviewMark, makeMark, markOf, type By } from './suggestion-marks';
import { readWas, wasBlock, wasMark } from './was';

/** Suggests to give text a mark of format, or to take one from it. */
export function reformat(
  tr: Transform,
  range: { readonly from: number; readonly to: number },
  change: { readonly mark: Mark; readonly isAdded: boolean },
  by: By,
): void {
  const runs: { readonly node: Node; readonly from: number; readonly to: number }[] = [];
  tr.doc.nodesBetween(range.from, range.to, (node, pos) => {
    if (node.isInline)
      runs.push({ node, from: Math.max(range.from, pos), to: Math.min(range.to, pos + node.nodeSize) });
  });
  for (const { node, from, to } of runs) {
    if (change.isAdded) tr.addMark(from, to, change.mark);
    else tr.removeMark(from, to, change.mark);
    const after = tr.doc.nodeAt(from);
    if (after && !isOwn(markOf(node, 'insertion'), by)) suggestFormat(tr, { node, after, from, to }, by);
  }
}

interface ReformattedRun {
  readonly node: Node;
  readonly after: Node;
  readonly from: number;
  readonly to: number;
}

function suggestFormat(tr: Transform, { node, after, from, to }: ReformattedRun, by: By): void {
  const names = new Set(
    [...node.marks, ...after.marks].filter((mark) => !isReviewMark(mark)).map(({ type }) => type.name),
  );
  for (const name of names) {
    const was = formatOf(node, name);
    const is = formatOf(after, name);
    if (was === is || (was && is && was.eq(is))) continue;
    const known = node.marks.find((mark) => isAbout(mark, name));
    const first = known ? attrsOf(known).was : wasMark(name, was);
    if (known) tr.removeMark(from, to, known);
    if (first !== wasMark(name, is)) tr.addMark(from, to, suggestion(tr, first, known, by));
  }
}

const formatOf = (node: Node, name: string): Mark | undefined =>
  node.marks.find(({ type }) => type.name === name);

function isAbout(mark: Mark, name: string): boolean {
  if (mark.type.name !== 'modification') return false;
  const was = readWas(attrsOf(mark).was);
  return was?.kind === 'mark' && was.mark === name;
}

function suggestion(tr: Transform, was: string, known: Mark | undefined, by: By): Mark {
  const { id, author, at } = known && isOwn(known, by) ? attrsOf(known) : by;
  return makeMark(tr.doc.type.schema, 'modification', { id, author, at, was });
}

/** Suggests to give a block the type and attributes of another; says whether it could be done. */
export function restyle(tr: Transform, pos: number, like: Node, by: By): boolean {
  const node = tr.doc.nodeAt(pos);
  if (!node) return false;
  const known = node.marks.find(
    (mark) => mark.type.name === 'modification' && readWas(attrsOf(mark).was)?.kind === 'block',
  );
  const first = known ? attrsOf(known).was : wasBlock(node);
  if (!setMarkup(tr, pos, like)) return false;
  const after = tr.doc.nodeAt(pos);
  if (!after || isOwn(markOf(node, 'insertion'), by)) return true;
  const isStill = first !== wasBlock(after);
  if (known && isStill && isOwn(known, by)) return true;
  if (known) attempt(tr, new RemoveNodeMarkStep(pos, known));
  return !isStill || attempt(tr, new AddNodeMarkStep(pos, suggestion(tr, first, known, by)));
}
