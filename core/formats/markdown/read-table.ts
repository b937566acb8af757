import type { Node } from 'prosemirror-model';
import type { Element, Flow } from './fold-tags';
import { asParagraphs, make, ofWhole, readFlow, type ReadTools } from './read-blocks';

/** A table written as HTML with Markdown in its cells; none where it has no cell. */
export function readTableElement({ children }: Element, tools: ReadTools): Node[] {
  const rows = elements(children, 'tr').flatMap((row) => readRow(row, tools));
  return rows.length > 0 ? [make('table', null, rows)] : [];
}

/** Elements of these names, also those in parts of a table such as `tbody`. */
function elements(blocks: readonly Flow[], ...names: readonly string[]): Element[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'element') return [];
    return names.includes(block.tag.name) ? [block] : elements(block.children, ...names);
  });
}

function readRow({ children }: Element, tools: ReadTools): Node[] {
  const { marks, inside } = ofWhole(children);
  const cells = elements(inside, 'td', 'th').map((cell) => readCell(cell, tools));
  return cells.length > 0 ? [make('tableRow', null, cells).mark(marks)] : [];
}

const mostCells = 1_000;

function readCell({ tag, children }: Element, tools: ReadTools): Node {
  const { marks, inside } = ofWhole(children);
  const content = asParagraphs(readFlow(inside, tools, 'inside'));
  const { colspan, rowspan, widths } = tag.attributes;
  const attrs = { colspan: span(colspan), rowspan: span(rowspan), colwidth: readWidths(widths) };
  return make(tag.name === 'th' ? 'tableHeader' : 'tableCell', attrs, content).mark(marks);
}

function span(text: string | undefined): number {
  const cells = Number(text ?? 1);
  return Number.isSafeInteger(cells) && cells >= 1 && cells <= mostCells ? cells : 1;
}

function readWidths(text: string | undefined): number[] | null {
  if (text === undefined) return null;
  const widths = text.split(' ').filter(Boolean).map(Number);
  return widths.every(Number.isSafeInteger) ? widths : null;
}
