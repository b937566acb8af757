import { Table as TableKit } from '@tiptap/extension-table/table';
import styles from './table.module.css';

/**
 * A table. Its rows and columns are the library's; drawing is ours, because the library sets widths by style attributes
 * that the content security policy refuses. Columns are as wide as their words want.
 */
export const Table = TableKit.extend({
  group: 'part',
  content: 'tableRow+',
  draggable: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => [
    'div',
    { class: styles['scroll'] ?? '' },
    ['table', { class: styles['table'] ?? '' }, ['tbody', 0]],
  ],
}).configure({ resizable: false, View: null });
