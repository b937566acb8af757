import { blocks, paragraphOf, unwrap } from './markup';

// A cell holds paragraphs; what else stands in one keeps its words as a paragraph of each line.
const notInCells = 'ul, ol, dl, blockquote, pre, section, article, aside, figure, div, center';
const linesInCells = 'li, dt, dd, h1, h2, h3, h4, h5, h6';

/**
 * Makes tables what a story can hold: at the top, never in a list, a quote or another table, and with paragraphs in
 * their cells. Where a table cannot stand, each of its rows becomes a paragraph. A table of one cell is only layout.
 */
export function settleTables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].reverse())
    if (isLayout(table)) dissolve(table);
    else if (table.parentElement?.closest('td, th, li, dd, blockquote')) flattenTable(table);
  for (const table of root.querySelectorAll('table')) {
    for (const caption of table.querySelectorAll(':scope > caption')) moveBefore(caption, table);
    for (const cell of table.querySelectorAll('td, th')) plainCell(cell);
  }
}

function isLayout(table: HTMLTableElement): boolean {
  const cells = table.querySelectorAll('td, th');
  return cells.length <= 1;
}

/** What is in the cells takes the place of the table. */
function dissolve(table: Element): void {
  table.replaceWith(
    ...[...table.querySelectorAll('td, th, caption')].flatMap((cell) => [...cell.childNodes]),
  );
}

function flattenTable(table: Element): void {
  const rows = [...table.querySelectorAll('caption, tr')].map((row) =>
    paragraphOf(row.matches('caption') ? [row] : inlineCells(row)),
  );
  table.replaceWith(...rows.filter((row) => row !== null));
}

/** The cells of a row, each with its blocks undone, so that a row is one line. */
function inlineCells(row: Element): readonly Element[] {
  const cells = [...row.querySelectorAll(':scope > td, :scope > th')];
  for (const block of cells.flatMap((cell) => [...cell.querySelectorAll(blocks)])) {
    block.after(' ');
    unwrap(block);
  }
  return cells;
}

function moveBefore(caption: Element, table: Element): void {
  const paragraph = paragraphOf([caption]);
  if (paragraph) table.before(paragraph);
  caption.remove();
}

function plainCell(cell: Element): void {
  for (const line of cell.querySelectorAll(linesInCells)) {
    const isHolder = line.querySelector(blocks) !== null;
    if (isHolder) unwrap(line);
    else line.replaceWith(paragraphOf([line]) ?? '');
  }
  for (const holder of cell.querySelectorAll(notInCells)) {
    if (holder.querySelector(blocks)) unwrap(holder);
    else holder.replaceWith(paragraphOf([holder]) ?? '');
  }
}
