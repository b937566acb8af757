import type { Database } from 'better-sqlite3';

/** An open desk: the folder that holds everything, and the one writing connection to its database. */
export interface Desk {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly db: Database;
  /** Checkpoints, closes and gives the desk up for the next process. */
  readonly close: () => void;
}

/** Names inside a desk's folder. */
export const deskFiles = {
  database: 'desk.sqlite',
  lock: 'desk.lock',
  photos: 'photos',
  backups: 'backups',
} as const;
