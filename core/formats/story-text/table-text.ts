import type { TableCellNode, TableNode } from '../../document/document';
import { inlineTextLine } from './inline-text-line';

/**
 * A table as lines with a tab between cells, as spreadsheets take them. A cell over several columns or rows leaves
 * the places it covers empty, so that columns stay in line.
 */
export function tableText({ content }: TableNode): string {
  const covered: number[] = []; // rows each column is still covered for
  const lines = content.map((row) => {
    const places: string[] = [];
    for (const cell of row.content) placeCell(cell, places, covered);
    skipCovered(places, covered);
    return places.join('\t').trimEnd();
  });
  return lines.every((line) => line === '') ? '' : lines.join('\n');
}

function placeCell(cell: TableCellNode, places: string[], covered: number[]): void {
  skipCovered(places, covered);
  const { colspan, rowspan } = cell.attrs;
  for (let across = 0; across < colspan; across += 1) {
    covered[places.length] = rowspan - 1;
    places.push(across === 0 ? cellLine(cell) : '');
  }
}

function skipCovered(places: string[], covered: number[]): void {
  for (let rows = covered[places.length]; rows !== undefined && rows > 0; rows = covered[places.length]) {
    covered[places.length] = rows - 1;
    places.push('');
  }
}

const cellLine = ({ content }: TableCellNode): string =>
  content
    .map((paragraph) => inlineTextLine(paragraph.content).replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .join(' / ');
