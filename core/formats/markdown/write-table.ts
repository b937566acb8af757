import type { BlockContent, TableCell } from 'mdast';
import type { ParagraphNode, TableCellNode, TableNode, TableRowNode } from '../../document/document';
import { suggested, within, writeBlocks, type BlockTools } from './write-blocks';
import { writeInline } from './write-inline';

/** A table with signs where it has one row of headers and nothing Markdown cannot say; else as HTML with Markdown in its cells. */
export function tableBlock({ content }: TableNode, tools: BlockTools): BlockContent[] {
  if (!isPlain(content))
    return within(
      'table',
      {},
      content.flatMap((row) => rowBlock(row, tools)),
    );
  const children = content.map((row) => ({
    type: 'tableRow' as const,
    children: row.content.map(({ content: [paragraph] }): TableCell => ({
      type: 'tableCell',
      children: writeInline(paragraph?.content),
    })),
  }));
  return [{ type: 'table', children }];
}

function isPlain(rows: readonly TableRowNode[]): boolean {
  const width = rows[0]?.content.length;
  return rows.every(
    ({ content, marks = [] }, index) =>
      marks.length === 0 &&
      content.length === width &&
      content.every((cell) => isPlainCell(cell, index === 0 ? 'tableHeader' : 'tableCell')),
  );
}

function isPlainCell({ type, attrs, content, marks = [] }: TableCellNode, wanted: string): boolean {
  const isOrdinary = attrs.colspan === 1 && attrs.rowspan === 1 && attrs.colwidth === null;
  return (
    type === wanted && isOrdinary && marks.length === 0 && content.length === 1 && content.every(isUnmarked)
  );
}

const isUnmarked = ({ marks = [] }: ParagraphNode): boolean => marks.length === 0;

function rowBlock({ content, marks }: TableRowNode, tools: BlockTools): BlockContent[] {
  const cells = content.flatMap((cell) => cellBlock(cell, tools));
  return within('tr', {}, suggested(marks, cells, 'whole'));
}

function cellBlock({ type, attrs, content, marks }: TableCellNode, tools: BlockTools): BlockContent[] {
  const { colspan, rowspan, colwidth } = attrs;
  const spans = {
    colspan: colspan === 1 ? undefined : String(colspan),
    rowspan: rowspan === 1 ? undefined : String(rowspan),
    widths: colwidth === null ? undefined : colwidth.join(' '),
  };
  const inside = suggested(marks, writeBlocks(content, tools), 'whole');
  return within(type === 'tableHeader' ? 'th' : 'td', spans, inside);
}
