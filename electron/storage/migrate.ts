import type { Database } from 'better-sqlite3';
import { NewsroomError } from '#core/newsroom-error';
import type { Migration } from './migrations';
import { schemaVersion } from './pragmas';

/**
 * Brings a database forward, one transaction a migration, after `keepCopy` has put the file as it was into safety
 * (not for a database that is new). The first failure rolls its migration back and ends it.
 * @throws NewsroomError `desk` naming the migration that failed.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  keepCopy: (from: number) => void,
): void {
  const from = schemaVersion(db);
  const missing = migrations.filter((migration) => migration.version > from);
  if (missing.length > 0 && from > 0) keepCopy(from);
  for (const migration of missing) runMigration(db, migration);
}

function runMigration(db: Database, migration: Migration): void {
  try {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  } catch (error) {
    throw new NewsroomError(
      'desk',
      `The desk ${db.name} could not be brought to the form this version of Nutgraf needs (${migration.name}: ` +
        `${String(error)}). It was left as it was before that step. Keep using the version of Nutgraf you had, ` +
        'and a copy from before is in the folder backups.',
      { cause: error },
    );
  }
}
