import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import {
  AddNodeMarkStep,
  Mapping,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  Transform,
  type Step,
} from 'prosemirror-transform';
import { attempt } from './attempt';
import { isFlat, withoutSuggestions } from './put-in';
import { attrsOf, isSuggestionMark, markOf } from './suggestion-marks';

/**
 * An edit as it was meant: what is typed inside somebody's suggestion is not part of it, so that nobody's decision
 * takes a typed word along. `doc` is the text with blocks opened whose deletion would take it.
 */
export interface MeantEdit {
  readonly doc: Node;
  /** What opened blocks in which was typed; none where the text is as it was. */
  readonly opening: readonly Step[];
  readonly steps: readonly Step[];
}

/** Reads an edit as it was meant; the same steps where it is nothing special, which costs no more than looking. */
export function meantEdit(doc: Node, steps: readonly Step[]): MeantEdit {
  const tr = new Transform(doc);
  const mapping = new Mapping();
  for (const step of steps) {
    if (step instanceof ReplaceStep && bringsText(step.slice)) open(tr, mapping.invert().map(step.from));
    mapping.appendMap(step.getMap());
  }
  return { doc: tr.doc, opening: tr.steps, steps: steps.map(ownText) };
}

function bringsText({ content }: Slice): boolean {
  let brings = false;
  content.descendants((node) => {
    brings ||= node.isInline;
    return !brings;
  });
  return brings;
}

/** What is typed takes over the marks beside it, and a block that is split those of the block. */
function ownText(step: Step): Step {
  if (!isReplacing(step) || step.slice.size === 0) return step;
  const { content, openStart, openEnd } = step.slice;
  if (!content.content.some((node) => carries(node, isFlat(step.slice)))) return step;
  const own = isFlat(step.slice)
    ? content.content.map(withoutSuggestions)
    : content.content.map(withoutBreaks);
  const slice = new Slice(Fragment.from(own), openStart, openEnd);
  const { from, to } = step;
  if (step instanceof ReplaceStep) return new ReplaceStep(from, to, slice);
  return new ReplaceAroundStep(from, to, step.gapFrom, step.gapTo, slice, step.insert);
}

const isReplacing = (step: Step): step is ReplaceStep | ReplaceAroundStep =>
  step instanceof ReplaceStep || step instanceof ReplaceAroundStep;

const isBreak = (mark: Mark): boolean => isSuggestionMark(mark) && attrsOf(mark).of === 'break';

function carries(node: Node, isFlatText: boolean): boolean {
  if (isFlatText) return node.marks.some(isSuggestionMark);
  let found = node.marks.some(isBreak);
  node.descendants((child) => {
    found ||= child.isBlock && child.marks.some(isBreak);
    return !found && !child.inlineContent;
  });
  return found;
}

function withoutBreaks(node: Node): Node {
  if (node.isInline) return node;
  const content = node.inlineContent ? node.content : Fragment.from(node.content.content.map(withoutBreaks));
  return node.copy(content).mark(node.marks.filter((mark) => !isBreak(mark)));
}

/** Where a block around a place is to go as a whole, its parts are marked instead, and a place to type stays. */
function open(tr: Transform, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  for (let depth = 1; depth <= $pos.depth; depth += 1) {
    const node = tr.doc.resolve(pos).node(depth);
    const mark = markOf(node, 'deletion');
    if (mark) handDown(tr, { node, at: $pos.before(depth), index: $pos.index(depth), mark });
  }
}

interface Opened {
  readonly node: Node;
  readonly at: number;
  readonly index: number;
  readonly mark: Mark;
}

function handDown(tr: Transform, { node, at, index, mark }: Opened): void {
  attempt(tr, new RemoveNodeMarkStep(at, mark));
  if (node.inlineContent) {
    if (node.content.size > 0) tr.addMark(at + 1, at + 1 + node.content.size, mark);
    return;
  }
  node.forEach((child, offset, childIndex) => {
    if (childIndex === index || !markOf(child, 'deletion'))
      attempt(tr, new AddNodeMarkStep(at + 1 + offset, mark));
  });
}
