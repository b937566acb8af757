import type { Instant } from '../time/instant';

/** Why a backup of the desk was made. */
export const backupKinds = ['daily', 'asked-for', 'before-migration', 'before-restore'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** A backup is `verified` once it was opened and every story in it was replayed. */
export const backupStates = ['verified', 'damaged', 'unverified'] as const;
export type BackupState = (typeof backupStates)[number];

/** A copy of the whole desk, its photos included. */
export interface Backup {
  /** Its name inside the desk's backups; not a path. */
  readonly name: string;
  readonly kind: BackupKind;
  readonly at: Instant;
  /** Bytes of its database. */
  readonly byteLength: number;
  readonly stories: number;
  readonly state: BackupState;
}
