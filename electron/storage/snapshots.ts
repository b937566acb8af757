import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import * as entity from '#core/contract/entities';
import type { StoryDocument } from '#core/document/document';
import type { StoryContent, StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { sha256Of } from '../files/sha256-of';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

/** A whole story at a version; `content` is null where the row is damaged. */
export interface Snapshot {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly content: StoryContent | null;
}

/** How many of the newest snapshots of a story are kept. Older ones hold nothing that the journal does not. */
export const keptSnapshots = 3;

const versionRow = z.object({ version: z.number() }).transform((row) => row.version);
const snapshotRow = z
  .object({ version: z.number(), recorded_at: z.number(), content: z.string(), sha256: z.string() })
  .transform((row): Snapshot => ({
    version: row.version,
    recordedAt: row.recorded_at,
    content: readContent(row.content, row.sha256),
  }));

/** Versions of a story that there are snapshots of, newest first. */
export function snapshotVersions(db: Reader, storyId: StoryId): readonly number[] {
  const sql = 'SELECT version FROM snapshot WHERE story_id = :storyId ORDER BY version DESC';
  return rowsOf(db, versionRow, sql, { storyId });
}

/** The snapshot of a story at a version, or null where there is none. */
export function readSnapshot(db: Reader, storyId: StoryId, version: number): Snapshot | null {
  return rowOf(
    db,
    snapshotRow,
    'SELECT version, recorded_at, content, sha256 FROM snapshot WHERE story_id = :storyId AND version = :version',
    { storyId, version },
  );
}

const contentRow = z.object({ content: z.string(), sha256: z.string() });
const asWritten = entity.storyContent.extend({ document: z.custom<StoryDocument>() });

/**
 * The whole story at a version for those who only look through many: its hash proves that it is as it was written, so
 * its text is not proven node by node. Null where there is no snapshot of the version, or a damaged one.
 */
export function skimSnapshot(db: Reader, storyId: StoryId, version: number): StoryContent | null {
  const sql = 'SELECT content, sha256 FROM snapshot WHERE story_id = :storyId AND version = :version';
  const row = rowOf(db, contentRow, sql, { storyId, version });
  if (row === null || sha256Of(row.content) !== row.sha256) return null;
  const content = asWritten.safeParse(JSON.parse(row.content));
  return content.success ? content.data : null;
}

/**
 * Writes the whole story at a version and lets older snapshots go. What the journal cannot rebuild stays: mends, and
 * versions that history holds on to.
 */
export function writeSnapshot(
  db: Database,
  storyId: StoryId,
  snapshot: { readonly version: number; readonly recordedAt: Instant; readonly content: StoryContent },
): void {
  const content = JSON.stringify(snapshot.content);
  inTransaction(db, () => {
    write(
      db,
      `INSERT INTO snapshot (story_id, version, recorded_at, content, sha256)
       VALUES (:storyId, :version, :recordedAt, :content, :sha256)
       ON CONFLICT (story_id, version) DO UPDATE SET content = :content, sha256 = :sha256,
         recorded_at = CASE kept WHEN 1 THEN recorded_at ELSE :recordedAt END`,
      { storyId, ...snapshot, content, sha256: sha256Of(content) },
    );
    write(
      db,
      `DELETE FROM snapshot WHERE story_id = :storyId AND kept = 0
         AND version NOT IN (SELECT version FROM snapshot WHERE story_id = :storyId ORDER BY version DESC LIMIT :kept)
         AND version IN (SELECT version FROM journal WHERE story_id = :storyId)`,
      { storyId, kept: keptSnapshots },
    );
  });
}

function readContent(json: string, sha256: string): StoryContent | null {
  if (sha256Of(json) !== sha256) return null;
  const content = entity.storyContent.safeParse(JSON.parse(json));
  return content.success ? content.data : null;
}
