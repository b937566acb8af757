import type { Database } from 'better-sqlite3';

/** Marks a SQLite file as a desk of Nutgraf: the letters "Nutg" as a number. */
export const applicationId = 0x4e757467;

/** Number of the last migration that ran on a database; 0 for a new one. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Sets what a connection must have for a commit to survive a power cut. Everything but the journal mode belongs to
 * the connection and has to be set each time.
 */
export function setDurable(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL'); // the build's default for WAL is NORMAL, which a power cut may rob of commits
  db.pragma('fullfsync = ON'); // macOS: a plain fsync does not empty the drive's own cache
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma('foreign_keys = ON');
  setCareful(db);
}

/** Sets what makes a damaged or hostile file an error early. */
export function setCareful(db: Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}
