import type { Database } from 'better-sqlite3';

/** An open desk: the folder that holds everything, and the one writing connection to its database. */
export interface Desk {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly db: Database;
  /** What happened to the desk just before it was opened, such as that a backup was put back; '' for nothing. */
  readonly notice: string;
  /** Work to do while the desk is still open, just before it closes. What it throws does not stop the closing. */
  readonly beforeClose: (work: () => void) => void;
  /** Checkpoints, closes and gives the desk up for the next process. */
  readonly close: () => void;
}

/** Names inside a desk's folder. */
export const deskFiles = {
  database: 'desk.sqlite',
  lock: 'desk.lock',
  owner: 'desk.owner.json',
  photos: 'photos',
  /** Made from the photos; may be deleted at any time, and is in no backup. */
  thumbnails: 'thumbs',
  backups: 'backups',
} as const;
