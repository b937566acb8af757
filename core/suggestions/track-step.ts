import type { Node } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type Transform,
} from 'prosemirror-transform';
import { attempt } from './attempt';
import { isFlat, putBlocks, putText } from './put-in';
import { reformat, restyle } from './reformat';
import { isReviewMark, type By } from './suggestion-marks';
import { takeAway } from './take-away';

/** A step of an edit, in the text before it, with the place where each of its positions is in the tracked text. */
export interface StepInPlace {
  readonly step: Step;
  readonly untracked: Node;
  readonly place: (pos: number) => number;
}

/** Where what a step put in stands in the tracked text; null where the step could not be tracked by itself. */
export type Tracked = { readonly put: number } | null;

/** Tracks one step by itself. What it says must be compared with what the step does; see `isSameReading`. */
export function trackStep(tr: Transform, { step, untracked, place }: StepInPlace, by: By): Tracked {
  if (step instanceof ReplaceStep) return trackReplace(tr, { step, untracked, place }, by);
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    trackMark(tr, step, place, by);
    return { put: 0 };
  }
  if (step instanceof AttrStep) {
    const node = untracked.nodeAt(step.pos);
    const like = node?.type.create({ ...node.attrs, [step.attr]: step.value as unknown });
    return like && restyle(tr, place(step.pos), like, by) ? { put: 0 } : null;
  }
  if (step instanceof ReplaceAroundStep) return trackMarkup(tr, { step, place }, by);
  if (step instanceof AddNodeMarkStep)
    return attempt(tr, new AddNodeMarkStep(place(step.pos), step.mark)) ? { put: 0 } : null;
  if (step instanceof RemoveNodeMarkStep)
    return attempt(tr, new RemoveNodeMarkStep(place(step.pos), step.mark)) ? { put: 0 } : null;
  return null;
}

interface ReplaceInPlace {
  readonly step: ReplaceStep;
  readonly untracked: Node;
  readonly place: (pos: number) => number;
}

function trackReplace(tr: Transform, { step, untracked, place }: ReplaceInPlace, by: By): Tracked {
  const { slice } = step;
  const like = leafInPlace(step, untracked);
  if (like) return restyle(tr, place(step.from), like, by) ? { put: place(step.from) } : null;
  const before = tr.mapping.maps.length;
  // The place of an end is after what was taken away there before; what is taken away now goes from start to end.
  const from = place(step.from);
  const to = Math.max(from, place(step.to));
  takeAway(tr, from, to, by);
  const put = tr.mapping.slice(before).map(to);
  if (slice.size === 0) return { put };
  if (isFlat(slice) && tr.doc.resolve(put).parent.inlineContent)
    return putText(tr, put, slice.content, by) ? { put } : null;
  return putBlocks(tr, put, slice, by) ? { put } : null;
}

/** ProseMirror gives a block without content new attributes by putting another in its place. */
function leafInPlace({ from, to, slice }: ReplaceStep, untracked: Node): Node | null {
  const node = from < to ? untracked.nodeAt(from) : null;
  const like = slice.content.firstChild;
  const isOne =
    node?.isBlock === true && node.isLeaf && node.nodeSize === to - from && slice.size === to - from;
  return isOne && like?.type === node.type ? like : null;
}

function trackMark(
  tr: Transform,
  step: AddMarkStep | RemoveMarkStep,
  place: (pos: number) => number,
  by: By,
): void {
  const isAdded = step instanceof AddMarkStep;
  const range = { from: place(step.from), to: place(step.to) };
  if (!isReviewMark(step.mark)) reformat(tr, range, { mark: step.mark, isAdded }, by);
  else if (isAdded) tr.addMark(range.from, range.to, step.mark);
  else tr.removeMark(range.from, range.to, step.mark);
}

/** A new style for a block is a step around its content; anything else around content is no matter of one block. */
function trackMarkup(
  tr: Transform,
  { step, place }: { readonly step: ReplaceAroundStep; readonly place: (pos: number) => number },
  by: By,
): Tracked {
  const { slice } = step;
  const like = slice.content.firstChild;
  const isMarkup =
    step.gapFrom === step.from + 1 && step.to === step.gapTo + 1 && step.insert === 1 && slice.size === 2;
  return isMarkup && like && restyle(tr, place(step.from), like, by) ? { put: place(step.from) } : null;
}
