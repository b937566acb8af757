import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { TableCellNode, TableNode, TableRowNode } from '../../document/document';
import type { BlockTools, Standing } from './blocks';
import { textPlan } from './blocks';
import type { Tracked } from './changes';
import { buildPlans, type Plan } from './paragraphs';

const fullWidth = { size: 100, type: WidthType.PERCENTAGE } as const;

/** Blocks in a frame: a table of one cell. */
export function boxTable(plans: readonly Plan[], ofBlock: Tracked): Plan[] {
  if (plans.length === 0) return [];
  const cell = new TableCell({ children: cellContent(plans) });
  return [framed([new TableRow({ children: [cell], ...ofBlock })])];
}

const framed = (rows: readonly TableRow[]): Plan => ({
  kind: 'table',
  table: new Table({ rows, width: fullWidth, margins: { top: 80, bottom: 80, left: 120, right: 120 } }),
});

/** A cell ends with a paragraph, always. */
function cellContent(plans: readonly Plan[]): (Paragraph | Table)[] {
  const built = buildPlans(plans, false);
  return built.at(-1) instanceof Paragraph ? built : [...built, new Paragraph({})];
}

/** A table; its first row repeats on every page where all of it are headers. */
export function storyTable({ content }: TableNode, tools: BlockTools, standing: Standing): Plan[] {
  const rows = inGrid(content).map(({ row, cells }, index) =>
    tableRow(row, cells, index === 0, tools, standing),
  );
  return rows.length === 0 ? [] : [framed(rows)];
}

interface GridRow {
  readonly row: TableRowNode;
  readonly cells: readonly PlacedCell[];
}

interface PlacedCell {
  readonly cell: TableCellNode;
  readonly rowSpan: number;
}

/** Cells reach no further down than the table does: Word opens no other. */
function inGrid(rows: readonly TableRowNode[]): GridRow[] {
  return rows.map((row, index) => ({
    row,
    cells: row.content.map((cell) => ({ cell, rowSpan: Math.min(cell.attrs.rowspan, rows.length - index) })),
  }));
}

function tableRow(
  { marks, content }: TableRowNode,
  cells: readonly PlacedCell[],
  isFirst: boolean,
  tools: BlockTools,
  standing: Standing,
): TableRow {
  const ofBlock = { ...standing.ofBlock, ...tools.changes.tracked(marks) };
  const children = cells.map(({ cell, rowSpan }) => {
    const inside = { ...standing, ofBlock: { ...ofBlock, ...tools.changes.tracked(cell.marks) } };
    const plans = cell.content.flatMap((paragraph) =>
      textPlan(paragraph.content, {}, paragraph.marks, tools, inside),
    );
    return new TableCell({
      children: plans.length > 0 ? cellContent(plans) : [new Paragraph({})],
      ...(cell.attrs.colspan > 1 ? { columnSpan: cell.attrs.colspan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(cell.type === 'tableHeader' ? { shading: { fill: 'F1EEE8' } } : {}),
    });
  });
  const isHead = isFirst && content.every(({ type }) => type === 'tableHeader');
  return new TableRow({ children, ...(isHead ? { tableHeader: true } : {}), ...ofBlock });
}
