import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { assertNever } from '#core/assert-never';
import './table';

/** What can be done to a table, in the order the menu shows it. */
export const tableDeeds = [
  'row-above',
  'row-below',
  'remove-row',
  'column-before',
  'column-after',
  'remove-column',
  'header-row',
  'header-column',
  'merge-cells',
  'split-cell',
  'delete-table',
] as const;
export type TableDeed = (typeof tableDeeds)[number];

export const tableDeedNames = {
  'row-above': 'Add row above',
  'row-below': 'Add row below',
  'remove-row': 'Remove row',
  'column-before': 'Add column before',
  'column-after': 'Add column after',
  'remove-column': 'Remove column',
  'header-row': 'First row heads columns',
  'header-column': 'First column heads rows',
  'merge-cells': 'Merge cells',
  'split-cell': 'Split cell',
  'delete-table': 'Delete table',
} as const satisfies Record<TableDeed, string>;

/** Whether the selection is in a table. */
export function isInTable({ selection }: EditorState): boolean {
  return selection.$from.node(Math.min(1, selection.$from.depth)).type.name === 'table';
}

/** Whether something can be done to the table at the selection as it is. */
export function canDoToTable(editor: Editor, deed: TableDeed): boolean {
  return run(editor.can(), deed);
}

/** Does something to the table at the selection. Answers whether it was done. */
export function doToTable(editor: Editor, deed: TableDeed): boolean {
  return run(editor.commands, deed);
}

function run(commands: Editor['commands'], deed: TableDeed): boolean {
  switch (deed) {
    case 'row-above':
      return commands.addRowBefore();
    case 'row-below':
      return commands.addRowAfter();
    case 'remove-row':
      return commands.deleteRow();
    case 'column-before':
      return commands.addColumnBefore();
    case 'column-after':
      return commands.addColumnAfter();
    case 'remove-column':
      return commands.deleteColumn();
    case 'header-row':
      return commands.toggleHeaderRow();
    case 'header-column':
      return commands.toggleHeaderColumn();
    case 'merge-cells':
      return commands.mergeCells();
    case 'split-cell':
      return commands.splitCell();
    case 'delete-table':
      return commands.deleteTable();
    default:
      return assertNever(deed);
  }
}
