import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leaveDownwards } from './photo-commands';
import { galleryAround } from '../gallery/gallery-place';
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
      handleDOMEvents: { beforeinput: insertOverBlocks },
    },
  });
}

/** The selection between two positions with the photos at its ends left out; null where none is cut. */
export function selectionOutside($from: ResolvedPos, $to: ResolvedPos): Selection | null {
  if ($from.pos === $to.pos || ($from.sameParent($to) && $from.parent.inlineContent)) return null;
  const { $anchor, $head } = TextSelection.between($from, $to);
  if ($anchor.sameParent($head) || (!photoAround($anchor) && !photoAround($head))) return null;
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
  const gallery = galleryAround($pos.doc.resolve(edge));
  if (!gallery) return edge;
  return step > 0 ? gallery.to : gallery.from;
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

/**
 * Text that an input method, a dictation or a script puts in the place of several blocks, or that has several lines.
 * The browser would pull figures apart for it.
 */
function insertOverBlocks(view: EditorView, event: InputEvent): boolean {
  const text = event.data;
  if (event.inputType !== 'insertText' || event.isComposing || text === null) return false;
  const [$from, $to] = targetOf(view, event);
  const isLine = $from.sameParent($to) && $from.parent.inlineContent;
  if (isLine && !text.includes('\n')) return false;
  event.preventDefault();
  const selection = selectionOutside($from, $to) ?? TextSelection.between($from, $to);
  view.dispatch(insertLines(view.state.tr.setSelection(selection), text.split(/\n+/)).scrollIntoView());
  return true;
}

function targetOf(view: EditorView, event: InputEvent): readonly [ResolvedPos, ResolvedPos] {
  const [range] = event.getTargetRanges();
  const { doc, selection } = view.state;
  if (!range) return [selection.$from, selection.$to];
  const position = (node: globalThis.Node, offset: number) => doc.resolve(view.posAtDOM(node, offset));
  return [position(range.startContainer, range.startOffset), position(range.endContainer, range.endOffset)];
}

function insertLines(tr: Transaction, lines: readonly string[]): Transaction {
  const { schema } = tr.doc.type;
  const paragraph = schema.nodes['paragraph'];
  const isCaption = photoAround(tr.selection.$from) !== null;
  if (lines.length === 1 || isCaption || !paragraph) return tr.insertText(lines.join(' '));
  const paragraphs = lines.map((line) => paragraph.create(null, line === '' ? null : schema.text(line)));
  return tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1));
}
