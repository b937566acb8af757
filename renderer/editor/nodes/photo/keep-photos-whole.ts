import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveDownwards } from './photo-commands';
import { isPhoto, photoAround, selectedPhoto } from './photo-place';

/**
 * A selection never holds a part of a photo and text around it, and typing never replaces a selected photo. So text
 * can be selected and typed over from end to end without taking a photo or its caption along by accident.
 */
export function keepPhotosWhole(): Plugin {
  return new Plugin({
    props: {
      createSelectionBetween: (_view, $anchor, $head) => selectionOutside($anchor, $head),
      handleTextInput: (view, _from, _to, text) => typeAfterSelected(view, text),
    },
  });
}

/** The selection between two positions with the photos at its ends left out; null where none is cut. */
export function selectionOutside($anchor: ResolvedPos, $head: ResolvedPos): Selection | null {
  if ($anchor.sameParent($head)) return null;
  if (!photoAround($anchor) && !photoAround($head)) return null;
  const isForward = $anchor.pos < $head.pos;
  const anchor = outside($anchor, isForward ? 1 : -1);
  const head = outside($head, isForward ? -1 : 1);
  const { doc } = $anchor;
  if (isForward ? anchor >= head : anchor <= head)
    return TextSelection.near(doc.resolve(head), isForward ? 1 : -1);
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}

/** The nearest position outside of photos in a direction. */
function outside($pos: ResolvedPos, step: 1 | -1): number {
  const photo = photoAround($pos);
  if (!photo) return $pos.pos;
  let edge = step > 0 ? photo.to : photo.from;
  for (let next = neighbour($pos.doc, edge, step); isPhoto(next); next = neighbour($pos.doc, edge, step))
    edge += step * next.nodeSize;
  return edge;
}

function neighbour(doc: Node, edge: number, step: 1 | -1): Node | null {
  const $edge = doc.resolve(edge);
  return step > 0 ? $edge.nodeAfter : $edge.nodeBefore;
}

function typeAfterSelected(view: EditorView, text: string): boolean {
  const selected = selectedPhoto(view.state);
  if (!selected) return false;
  view.dispatch(leaveDownwards(view.state.tr, selected.to).insertText(text));
  return true;
}
