import { z } from 'zod';
import { rowsOf, type Reader } from './query';

const valueRow = z.object({ value: z.string() }).transform(({ value }) => value);

/** What stories say in a column, each value once, in the order of the alphabet: from one to the next by its index. */
export function storyValues(db: Reader, column: 'section' | 'assignee' | 'language'): string[] {
  return rowsOf(
    db,
    valueRow,
    `WITH RECURSIVE each (value) AS (
       SELECT min(${column}) FROM story WHERE ${column} > ''
       UNION ALL
       SELECT (SELECT min(${column}) FROM story WHERE ${column} > value) FROM each WHERE value IS NOT NULL
     ) SELECT value FROM each WHERE value IS NOT NULL ORDER BY value COLLATE NOCASE`,
  );
}
