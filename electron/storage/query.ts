import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { onDisk } from './disk-error';
import { requireInPlace } from './in-place';

/** Enough of a connection to read with; what takes one can never write. The writing connection is one too. */
export type Reader = Pick<Database, 'prepare'>;

/** Named values of a statement. */
export type Values = Readonly<Record<string, string | number | Uint8Array | null>>;

const prepared = new WeakMap<Reader, Map<string, Statement>>();

/** Each statement is compiled once a connection. */
function statement(db: Reader, sql: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, known);
  const compiled = known.get(sql) ?? db.prepare(sql);
  known.set(sql, compiled);
  return compiled;
}

/** Every row of a query, each proven to have the shape it is read as. */
export function rowsOf<Row>(db: Reader, shape: z.ZodType<Row>, sql: string, values: Values = {}): Row[] {
  return onDisk(() =>
    statement(db, sql)
      .all(values)
      .map((row) => shape.parse(row)),
  );
}

/** The first row of a query, or null. */
export function rowOf<Row>(db: Reader, shape: z.ZodType<Row>, sql: string, values: Values = {}): Row | null {
  const row = onDisk(() => statement(db, sql).get(values));
  return row === undefined ? null : shape.parse(row);
}

/**
 * The rows of a query one by one, as plain lists of numbers, for as long as somebody takes them. Meanwhile the connection
 * can do nothing else that writes: only for connections that cannot.
 */
export function* eachRow(db: Reader, sql: string, values: Values = {}): Generator<readonly number[]> {
  const rows = onDisk(() => statement(db, sql).raw().iterate(values));
  try {
    for (;;) {
      const next = onDisk(() => rows.next());
      if (next.done) return;
      yield next.value as readonly number[]; // columns of numbers alone are asked for
    }
  } finally {
    rows.return?.();
  }
}

const versionRow = z.object({ data_version: z.number() });

/** A number that is another one as soon as another connection has written anything. */
export function dataVersion(db: Reader): number {
  return rowOf(db, versionRow, 'PRAGMA data_version')?.data_version ?? 0;
}

/** Runs one writing statement and answers how many rows it touched. */
export function write(db: Database, sql: string, values: Values = {}): number {
  if (!db.inTransaction) requireInPlace(db);
  return onDisk(() => statement(db, sql).run(values).changes);
}

/** All of the work or none of it, on disk before this answers. Inside another transaction it is a part of that one. */
export function inTransaction<Result>(db: Database, work: () => Result): Result {
  if (!db.inTransaction) requireInPlace(db);
  return onDisk(() => db.transaction(work).immediate());
}
