import { isoWithOffset } from '../../time/wall-time';
import { oneLine } from '../clean-text';
import type { BudgetRow } from './budget-row';

// A spreadsheet takes what begins like this for a formula, and may run it.
const formula = /^[=+\-@]/u;
const columns = [
  'Slug',
  'Headline',
  'Budget line',
  'State',
  'Embargo',
  'Assigned to',
  'Section',
  'Planned length',
  'Unit',
  'Words written',
  'Art',
  'Due',
] as const;

/**
 * The budget as a table (RFC 4180, with a byte order mark, so that spreadsheets read it as UTF-8). A text that a
 * spreadsheet would take for a formula gets an apostrophe before it. Times are ISO 8601 with their offset.
 */
export function budgetCsv(rows: readonly BudgetRow[]): string {
  const lines = [columns, ...rows.map(fields)].map((row) => row.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function fields(row: BudgetRow): readonly (string | number)[] {
  const { plannedLength, due } = row;
  return [
    row.slug,
    row.headline,
    row.line,
    row.state,
    row.embargo,
    row.assignee,
    row.section,
    plannedLength?.amount ?? '',
    plannedLength?.unit ?? '',
    row.wordCount,
    row.art,
    due ? isoWithOffset(due.instant, due.zone) : '',
  ];
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = oneLine(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
