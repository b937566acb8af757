import type { CallOutput } from '#core/contract/calls';
import { isOpen, needsSomebody } from '../../../newsroom/publication-mark';

/** A row of the outbox with the slug and headline of its story. */
export type OutboxRow = CallOutput<'outbox:list'>['rows'][number];

/** A destination that cannot be reached now, and what waits for it. */
export type Away = CallOutput<'outbox:list'>['away'][number];

export interface RowGroup {
  readonly name: string;
  readonly rows: readonly OutboxRow[];
}

/** What asks first, then what is to be done in the order it is due, then what is over, the newest first. */
export function groupRows(rows: readonly OutboxRow[]): readonly RowGroup[] {
  const groups: readonly RowGroup[] = [
    { name: 'Asks', rows: rows.filter(needsSomebody) },
    { name: 'To be done', rows: rows.filter((row) => isOpen(row) && !needsSomebody(row)) },
    { name: 'Over', rows: rows.filter((row) => !isOpen(row)) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}
