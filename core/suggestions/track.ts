import type { Node } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, Transform, type Step } from 'prosemirror-transform';
import { attempt } from './attempt';
import { meantEdit, type MeantEdit } from './keep-typed';
import { placeAfter, type Placed } from './places';
import { isFlat } from './put-in';
import { isSameReading } from './same-reading';
import { isOwn, markOf, type By } from './suggestion-marks';
import { trackBlocks } from './track-blocks';
import { trackStep } from './track-step';
import { placeSeenAt, visiblePlace } from './visible-place';

/** An edit as suggestions. */
export interface TrackedEdit {
  readonly transform: Transform;
  /** Where a place in the text as it would be untracked is now. */
  readonly place: (pos: number) => number;
}

/** Turns an edit into suggestions: rejected, the text is as it was; accepted, it is as it was edited. Never throws. */
export function track(doc: Node, steps: readonly Step[], by: By): Transform {
  return trackEdit(doc, steps, by).transform;
}

/** `track`, with what a caret needs to find its place. */
export function trackEdit(doc: Node, steps: readonly Step[], by: By): TrackedEdit {
  const meant = meantEdit(doc, steps);
  const quick = attemptWay(() => inOneText(meant, by));
  const edit = quick ?? provenEdit(meant, by);
  return edit ? withOpening(doc, meant.opening, edit) : asItIs(doc, steps);
}

/** What a key does; without a proof, which tests have, and with nothing made that is not needed. Null for all else. */
function inOneText({ doc, steps }: MeantEdit, by: By): TrackedEdit | null {
  const [step] = steps;
  if (steps.length !== 1 || !step || !isInOneText(step, doc) || isWithinOwn(doc, steps, by)) return null;
  return stepByStep(doc, steps, [], by);
}

/** The first way of tracking an edit that says what it must; null where none does. */
function provenEdit({ doc, steps }: MeantEdit, by: By): TrackedEdit | null {
  const untracked = untrackedTexts(doc, steps);
  const after = untracked.at(-1) ?? doc;
  const isRight = (edit: TrackedEdit) => isSameReading({ before: doc, after, tracked: edit.transform.doc });
  const isPlain = steps.every((step, index) => isInOneText(step, untracked[index - 1] ?? doc));
  const ways: readonly (() => Way | null)[] = [
    ...(isWithinOwn(doc, steps, by) ? [() => asItIs(doc, steps)] : []),
    () => proven(stepByStep(doc, steps, untracked, by), isPlain),
    () => asOneStep(doc, after, by),
    ...trackBlocks(doc, after, by).map((make) => () => bySight(make(), after)),
  ];
  for (const way of ways) {
    const edit = attemptWay(way);
    if (edit && (edit.isProven || isRight(edit))) return edit;
  }
  return null;
}

/** An edit made one way; what is proven need not be compared with what it must say. */
interface Way extends TrackedEdit {
  readonly isProven?: boolean;
}

const proven = (edit: TrackedEdit | null, isProven: boolean): Way | null => edit && { ...edit, isProven };

/** Whether an edit begins in a block that its author suggested to add, and needs no suggestion of its own. */
function isWithinOwn(doc: Node, [first]: readonly Step[], by: By): boolean {
  if (!(first instanceof ReplaceStep) && !(first instanceof ReplaceAroundStep)) return false;
  const $from = doc.resolve(first.from);
  const around = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1));
  return around.some((node) => isOwn(markOf(node, 'insertion'), by));
}

function asItIs(doc: Node, steps: readonly Step[]): Way {
  return { transform: applied(doc, steps), place: (pos) => pos };
}

function isInOneText(step: Step, doc: Node): boolean {
  if (!(step instanceof ReplaceStep) || !isFlat(step.slice)) return false;
  const $from = doc.resolve(step.from);
  return $from.parent.inlineContent && $from.sameParent(doc.resolve(step.to));
}

function attemptWay<Edit extends TrackedEdit>(way: () => Edit | null): Edit | null {
  try {
    return way();
  } catch {
    return null;
  }
}

/** The text after each step, untracked. */
function untrackedTexts(doc: Node, steps: readonly Step[]): readonly Node[] {
  const tr = applied(doc, steps);
  return [...tr.docs.slice(1), tr.doc];
}

function applied(doc: Node, steps: readonly Step[]): Transform {
  const tr = new Transform(doc);
  for (const step of steps) attempt(tr, step);
  return tr;
}

function stepByStep(
  doc: Node,
  steps: readonly Step[],
  untracked: readonly Node[],
  by: By,
): TrackedEdit | null {
  const tr = new Transform(doc);
  const placed: Placed[] = [];
  for (const [index, step] of steps.entries()) {
    const place = (pos: number) => placeAfter(placed, pos);
    const before = tr.mapping.maps.length;
    const inPlace = { step, untracked: untracked[index - 1] ?? doc, place };
    const tracked = trackStep(tr, inPlace, by);
    if (!tracked) return null;
    const { from, to, size } = extentOf(step);
    placed.push({ from, to, size, put: tracked.put, mapping: tr.mapping.slice(before) });
  }
  return { transform: tr, place: (pos) => placeAfter(placed, pos) };
}

/** Steps that only mark, or give a block another style, move nothing. */
function extentOf(step: Step): { readonly from: number; readonly to: number; readonly size: number } {
  if (step instanceof ReplaceStep) return { from: step.from, to: step.to, size: step.slice.size };
  return { from: 0, to: 0, size: 0 };
}

/** The whole edit as the one replacement it comes to. */
function asOneStep(before: Node, after: Node, by: By): TrackedEdit | null {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || !ends) return null;
  // Where text repeats, the ends run past the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const step = new ReplaceStep(from, ends.a + overlap, after.slice(from, ends.b + overlap));
  const edit = stepByStep(before, [step], [after], by);
  return edit && bySight(edit.transform, after);
}

/** Where something was put into blocks, a place is found by what can be seen of the text before it. */
function bySight(transform: Transform, after: Node): TrackedEdit {
  const place = (pos: number) => {
    const seen = visiblePlace(after, pos);
    const found = seen && placeSeenAt(transform.doc, seen);
    return found ?? transform.doc.content.size - (after.content.size - pos);
  };
  return { transform, place };
}

function withOpening(doc: Node, opening: readonly Step[], edit: TrackedEdit): TrackedEdit {
  if (opening.length === 0) return edit;
  return { ...edit, transform: applied(doc, [...opening, ...edit.transform.steps]) };
}
