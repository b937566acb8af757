import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { CellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { leaveBelow } from '../nodes/boxes/box-commands';
import { boxAround } from '../nodes/boxes/box-place';

/** What may stand in each box as it is; in a cell, paragraphs. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  table: ['paragraph'],
  correctionNote: ['paragraph'],
  factBox: ['paragraph', 'bulletList', 'orderedList'],
};
/** What is never made plain text of: it stands at the top of the story, or below the box or the line it was meant for. */
const standing: ReadonlySet<string> = new Set([
  ...['photo', 'gallery', 'factBox', 'correctionNote', 'embed'],
  ...['table', 'tableRow', 'tableCell', 'tableHeader'],
]);

/** Whether a slice holds something that stands by itself, as photos and tables do. */
export function holdsStanding(slice: Slice): boolean {
  let holds = false;
  slice.content.descendants(({ type }) => {
    if (standing.has(type.name)) holds = true;
  });
  return holds;
}

/** Pastes below the block at the top of the story that the selection is in. */
export function pasteBelow(view: EditorView, slice: Slice): void {
  const { selection, tr } = view.state;
  view.dispatch(
    leaveBelow(tr, { to: selection.$from.after(1) })
      .replaceSelection(slice)
      .setMeta('paste', true)
      .scrollIntoView(),
  );
}

/**
 * Pastes into a table, a fact box or a note what fits there. Headings, quotes and code become paragraphs of it; photos,
 * tables and other boxes go below it. Nothing that is pasted breaks a box in two, and no word is lost.
 */
export function pasteIntoBox(view: EditorView, slice: Slice): boolean {
  const { selection, schema, tr } = view.state;
  const box = boxAround(selection.$from);
  const fits = box ? fitting[box.node.type.name] : undefined;
  // Cells that were selected are there to be replaced, which the library of tables does.
  if (!box || !fits || selection.to > box.to || selection instanceof CellSelection) return false;
  if (holdsStanding(slice)) {
    pasteBelow(view, slice);
    return true;
  }
  if (childrenOf(slice.content).every((node) => node.isInline || fits.includes(node.type.name))) return false;
  view.dispatch(tr.replaceSelection(asParagraphs(slice, schema)).setMeta('paste', true).scrollIntoView());
  return true;
}

function childrenOf(content: Fragment): readonly Node[] {
  return Array.from({ length: content.childCount }, (_, index) => content.child(index));
}

/** Every line of a slice as a paragraph with its marks, open at both ends so that it joins the text around it. */
function asParagraphs(slice: Slice, schema: Schema): Slice {
  const paragraph = schema.nodes['paragraph'];
  const found: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && paragraph)
      found.push(...linesOf(node).map((line) => paragraph.create(null, line)));
    return !node.isTextblock;
  });
  return new Slice(Fragment.from(found), 1, 1);
}

function linesOf(block: Node): readonly (Fragment | Node | null)[] {
  if (block.type.name !== 'codeBlock') return [block.content];
  return block.textContent.split('\n').map((line) => (line === '' ? null : block.type.schema.text(line)));
}
