import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { assertNever } from '#core/assert-never';
import { insertBlock } from './insert-block';

/** Parts of a story that are put in empty, to be filled. */
export type EmptyPart = 'table' | 'factBox' | 'correctionNote' | 'codeBlock';

/** What an embed is put in the place of, where the address stood in the text already. */
export interface EmbedPlace {
  readonly from: number;
  readonly to: number;
}

/** Puts an empty part into the story, and the caret to where it begins to be filled. */
export function insertPart(editor: Editor, part: EmptyPart, today: string): void {
  const { state, view } = editor;
  const made = makePart(state.schema, part, today);
  if (!made) return;
  const { tr, pos } = insertBlock(state.tr, made);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView());
  if (part === 'factBox') focusFirstField(editor, pos);
  else view.focus();
}

function makePart({ nodes }: Schema, part: EmptyPart, today: string): Node | null {
  switch (part) {
    case 'table':
      return makeTable(nodes, 3, 3);
    case 'factBox':
    case 'codeBlock':
      return nodes[part]?.createAndFill() ?? null;
    case 'correctionNote':
      return nodes[part]?.createAndFill({ date: today }) ?? null;
    default:
      return assertNever(part);
  }
}

/** A table whose first row is headers. */
function makeTable(nodes: Schema['nodes'], rows: number, columns: number): Node | null {
  const { table, tableRow, tableCell, tableHeader } = nodes;
  if (!table || !tableRow || !tableCell || !tableHeader) return null;
  const row = (_: unknown, index: number) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => (index === 0 ? tableHeader : tableCell).createAndFill()).filter(
        (cell) => cell !== null,
      ),
    );
  return table.create(null, Array.from({ length: rows }, row));
}

/** Puts a card for an address into the story, with the caret in its title; in the place of the address, if it has one. */
export function insertEmbed(editor: Editor, url: string, place: EmbedPlace | null): void {
  const { state, view } = editor;
  const card = state.schema.nodes['embed']?.create({ url });
  if (!card) return;
  const { tr, pos } = place
    ? { tr: state.tr.replaceWith(place.from, place.to, card), pos: place.from }
    : insertBlock(state.tr, card);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
  focusFirstField(editor, pos);
}

function focusFirstField({ view }: Editor, pos: number): void {
  const drawn = view.nodeDOM(pos);
  if (drawn instanceof HTMLElement) drawn.querySelector<HTMLElement>('textarea')?.focus();
}
