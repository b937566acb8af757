import type { Mapping } from 'prosemirror-transform';

/** One edit as it was made, and what became of it in the tracked text. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  /** Length of what was put in. */
  readonly size: number;
  /** Where that stands in the tracked text. */
  readonly put: number;
  /** How the tracked text moved. */
  readonly mapping: Mapping;
}

/** A place in the text as it would be untracked, in the tracked one. What was taken away stands before the place. */
export function placeAfter(placed: readonly Placed[], pos: number): number {
  const edits: Placed[] = [];
  let untracked = pos;
  let inside: number | null = null;
  // Back through the edits, to where the place was before all of them or came in with one.
  for (let index = placed.length - 1; index >= 0 && inside === null; index -= 1) {
    const edit = placed[index];
    if (!edit) break;
    if (untracked >= edit.from && untracked < edit.from + edit.size)
      inside = edit.put + untracked - edit.from;
    else if (untracked >= edit.from + edit.size) untracked += edit.to - edit.from - edit.size;
    if (inside === null) edits.unshift(edit);
  }
  return edits.reduce((at, { mapping }) => mapping.map(at), inside ?? untracked);
}
