import { Node, type NodeConfig } from '@tiptap/core';
import { coreAttribute } from '../../core-attribute';

type CellName = 'tableCell' | 'tableHeader';

const spanOf = (attribute: 'colspan' | 'rowspan') => (cell: HTMLElement) => {
  const span = Number(cell.getAttribute(attribute) ?? 1);
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), 1_000) : 1;
};

const attributesOf = (name: CellName) => ({
  colspan: { ...coreAttribute(name, 'colspan'), parseHTML: spanOf('colspan') },
  rowspan: { ...coreAttribute(name, 'rowspan'), parseHTML: spanOf('rowspan') },
  colwidth: { ...coreAttribute(name, 'colwidth'), rendered: false },
});

function cell(name: CellName, tag: 'td' | 'th', tableRole: string): Partial<NodeConfig> & { name: CellName } {
  return {
    name,
    content: 'paragraph+',
    tableRole,
    isolating: true,
    addAttributes: () => attributesOf(name),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  };
}

/** A cell of a table. */
export const TableCell = Node.create(cell('tableCell', 'td', 'cell'));

/** A cell that heads its column, or its row. */
export const TableHeader = Node.create(cell('tableHeader', 'th', 'header_cell'));
