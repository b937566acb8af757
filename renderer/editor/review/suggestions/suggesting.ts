import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  NodeSelection,
  Plugin,
  Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import { meantEdit } from '#core/suggestions/keep-typed';
import type { By } from '#core/suggestions/suggestion-marks';
import { trackEdit } from '#core/suggestions/track';
import { copiedText, withoutReview } from './copied';
import { leaveMarkers } from './leave-markers';
import type { ReviewSource } from './review-source';
import './suggestions.css';

/** What sets a change aside that is to happen as it is: a decision about suggestions, the desk's own tidying. */
export const untracked = 'untracked';

/**
 * Turns what a person does to a text into suggestions while `source` says so, before anybody else sees it: history and
 * journal know tracked changes only. While it does not, it sees to it that nothing typed becomes part of somebody's
 * suggestion. For the body, headline and deck.
 */
export const suggesting = (source: ReviewSource): Extension =>
  Extension.create({
    name: 'suggesting',
    // Whatever else looks at changes before they happen sees them as they will be.
    priority: 1_000,
    dispatchTransaction({ transaction, next }) {
      next(reviewed(this.editor.state, transaction, source));
    },
    addProseMirrorPlugins: () => [reviewPlugin(source)],
  });

const reviewPlugin = (source: ReviewSource): Plugin =>
  new Plugin({
    props: { transformCopied: withoutReview, clipboardTextSerializer: copiedText },
    view: () => ({
      update: ({ state }, before) => {
        if (state.doc !== before.doc) source.changed();
      },
    }),
  });

/** A change as it will happen: tracked, or as it was meant. */
export function reviewed(state: EditorState, change: Transaction, source: ReviewSource): Transaction {
  if (!change.docChanged || change.before !== state.doc || isHousekeeping(change)) return change;
  return source.isTracking() ? tracked(state, change, source) : meant(state, change);
}

function isHousekeeping(change: Transaction): boolean {
  return (
    change.getMeta('history$') !== undefined ||
    change.getMeta('addToHistory') === false ||
    change.getMeta(untracked) === true ||
    change.getMeta('appendedTransaction') !== undefined
  );
}

function meant(state: EditorState, change: Transaction): Transaction {
  const { opening, steps } = meantEdit(state.doc, change.steps);
  const isAsItWas = opening.length === 0 && steps.every((step, index) => step === change.steps[index]);
  if (isAsItWas) return change;
  const made = state.tr;
  for (const step of [...opening, ...steps]) made.step(step);
  return likeBefore(made, change, (pos) => pos);
}

function tracked(state: EditorState, change: Transaction, source: ReviewSource): Transaction {
  const by = byOf(source);
  const { transform, place } = trackEdit(state.doc, change.steps, by);
  const made = state.tr;
  for (const step of transform.steps) made.step(step);
  const caret = caretAfterDeletion(state, change);
  return likeBefore(made, change, caret === null ? place : () => made.mapping.map(caret, -1));
}

/** A name is made up only where one is asked for: what goes on with a suggestion has its name. */
function byOf(source: ReviewSource): By {
  let id = '';
  return {
    author: source.author(),
    at: source.now(),
    get id() {
      return (id ||= source.newId());
    },
  };
}

/**
 * After Backspace the caret stands before what was taken away, so that the next one goes on; otherwise after it. Null
 * where something was put in.
 */
function caretAfterDeletion({ selection }: EditorState, change: Transaction): number | null {
  const [map] = change.mapping.maps;
  if (!map || change.steps.length !== 1 || !selection.empty || !change.selection.empty) return null;
  let caret: number | null = null;
  map.forEach((from, to, start, end) => {
    if (start === end && to === selection.head && from < to) caret = from;
  });
  return caret;
}

/** Gives a change the selection, the notes and the manners of the one it stands for. */
function likeBefore(made: Transaction, change: Transaction, place: (pos: number) => number): Transaction {
  const selection = selectionIn(made.doc, change.selection, place);
  if (selection) made.setSelection(selection);
  if (change.storedMarksSet) made.setStoredMarks(change.storedMarks);
  leaveMarkers(change, made);
  if (change.scrolledIntoView) made.scrollIntoView();
  return made.setTime(change.time);
}

/** The same selection among the tracked text; null where ProseMirror's own mapping serves, as for cells of a table. */
function selectionIn(doc: Node, selection: Selection, place: (pos: number) => number): Selection | null {
  const at = (pos: number) => doc.resolve(Math.max(0, Math.min(place(pos), doc.content.size)));
  if (selection instanceof TextSelection)
    return TextSelection.between(at(selection.anchor), at(selection.head));
  if (!(selection instanceof NodeSelection)) return null;
  const $from = at(selection.from);
  const node = $from.nodeAfter;
  return node && NodeSelection.isSelectable(node)
    ? NodeSelection.create(doc, $from.pos)
    : Selection.near($from);
}
