import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { selectionOutside } from '../photo/keep-photos-whole';
import { isBox } from './box-place';

/**
 * A selection of text that starts or ends in a box and goes beyond it. Deleting it or putting something in its place
 * takes what is selected on each side of the edge and joins nothing across: a sentence of the story never slips into
 * a table, nor a cell into a sentence.
 */
class AcrossBoxes extends TextSelection {
  override replace(tr: Transaction, content = Slice.empty): void {
    deletePieces(tr, this.from, this.to);
    if (content.size > 0) tr.selection.replace(tr, content);
  }
  override replaceWith(tr: Transaction, node: Node): void {
    this.replace(tr, new Slice(Fragment.from(node), 0, 0));
  }
}

/** The same selection, knowing of the boxes it crosses; as it is where it crosses none. */
export function acrossBoxes(selection: Selection): Selection {
  const { $anchor, $head } = selection;
  if (!(selection instanceof TextSelection) || selection.empty) return selection;
  const [from, to] = [$anchor.node(1), $head.node(1)];
  const isAcross = $anchor.index(0) !== $head.index(0) && (isBox(from) || isBox(to));
  return isAcross ? new AcrossBoxes($anchor, $head) : selection;
}

/** Makes selections that people draw with mouse or keys know of the boxes they cross. */
export function selectAcrossBoxes(): Plugin {
  return new Plugin({
    props: {
      createSelectionBetween: (_view, $anchor, $head) => {
        if ($anchor.pos === $head.pos || $anchor.sameParent($head)) return null;
        const selection = acrossBoxes(TextSelection.between($anchor, $head));
        return selection instanceof AcrossBoxes ? selection : null;
      },
    },
  });
}

/** Selects the whole story where it starts or ends with a box; answers whether it does. */
export function selectStoryAcrossBoxes({ state, dispatch }: EditorView): boolean {
  const { $from } = Selection.atStart(state.doc);
  const { $to } = Selection.atEnd(state.doc);
  const selection = acrossBoxes(selectionOutside($from, $to) ?? TextSelection.between($from, $to));
  if (!(selection instanceof AcrossBoxes)) return false;
  dispatch(state.tr.setSelection(selection));
  return true;
}

/** Neighbouring blocks at the top of the story that are deleted as one: a box, or a run of others. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isBox: boolean;
}

function deletePieces(tr: Transaction, from: number, to: number): void {
  for (const piece of piecesBetween(tr.doc, from, to).reverse()) {
    const first = Selection.near(tr.doc.resolve(piece.from), 1).from;
    const last = Selection.near(tr.doc.resolve(piece.to), -1).to;
    if (from <= first && last <= to && (piece.isBox || (from < piece.from && piece.to < to)))
      tr.delete(piece.from, piece.to);
    else deleteInside(tr, piece, Math.max(from, first), Math.min(to, last));
  }
  const at = Math.min(tr.mapping.map(from, -1), tr.doc.content.size);
  const $at = tr.doc.resolve(at);
  tr.setSelection($at.parent.inlineContent ? TextSelection.create(tr.doc, at) : caretAt(tr, at));
}

function piecesBetween(doc: Node, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    const piece = { from: pos, to: pos + node.nodeSize, isBox: isBox(node) };
    const before = pieces.at(-1);
    if (before && !before.isBox && !piece.isBox) pieces[pieces.length - 1] = { ...before, to: piece.to };
    else pieces.push(piece);
    return false;
  });
  return pieces;
}

/** Text goes, cells and the box stay. */
function deleteInside(tr: Transaction, { from: start, isBox: inBox }: Piece, from: number, to: number): void {
  if (!inBox || tr.doc.nodeAt(start)?.type.name !== 'table') {
    tr.delete(from, to);
    return;
  }
  const texts: (readonly [number, number])[] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) texts.push([Math.max(from, pos + 1), Math.min(to, pos + node.nodeSize - 1)]);
  });
  for (const [start, end] of texts.reverse()) if (start < end) tr.delete(start, end);
}

/** The caret where everything at a place was deleted: in text beside it, or in a paragraph made for it. */
function caretAt(tr: Transaction, at: number): Selection {
  const beside = [-1, 1].map((step) => Selection.findFrom(tr.doc.resolve(at), step, true));
  const found = beside.find((each) => each && !isBox(each.$head.node(1)));
  if (found) return found;
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  if (paragraph) tr.insert(at, paragraph.create());
  return TextSelection.near(tr.doc.resolve(at), 1);
}
