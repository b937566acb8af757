import type { Node } from '@tiptap/pm/model';
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state';
import { moveInGallery } from '../nodes/gallery/gallery-commands';
import { isGallery } from '../nodes/gallery/gallery-place';

/**
 * Moves the blocks the selection is in past the one before or after them; null at the ends of the story. A lead photo
 * stays where it leads, and a photo of a gallery moves within it.
 */
export function moveBlock({ doc, selection, tr }: EditorState, step: 1 | -1): Transaction | null {
  if (isPhotoOfGallery(selection)) return moveInGallery(tr, step);
  const { $from, $to } = selection;
  const first = $from.index(0);
  const last = Math.max(first, $to.depth === 0 ? $to.index(0) - 1 : $to.index(0));
  const other = step < 0 ? doc.maybeChild(first - 1) : doc.maybeChild(last + 1);
  if (!other || isLead(other) || isLead(doc.maybeChild(first))) return null;
  const start = $from.posAtIndex(first, 0);
  const end = $to.posAtIndex(last + 1, 0);
  // The neighbour moves instead, so that the selection stays where it is in its own words.
  if (step < 0)
    return tr
      .insert(end, other)
      .delete(start - other.nodeSize, start)
      .scrollIntoView();
  return tr
    .delete(end, end + other.nodeSize)
    .insert(start, other)
    .scrollIntoView();
}

/** Whether the selection is a photo of a gallery, or in its caption. */
const isPhotoOfGallery = ({ $from, $to }: Selection): boolean =>
  $from.depth > 0 && isGallery($from.node(1)) && $from.index(0) === $to.index(0);

const isLead = (node: Node | null): boolean => node?.attrs['lead'] === true;
