import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { WrittenVersion } from '#core/history/grouping';
import type { StoryId } from '#core/story/story';
import { sha256Of } from '../files/sha256-of';
import { inTransaction, rowOf, write, type Reader } from './query';

/** A version as it is to be kept: when and by whom it was written, and all of its content as JSON. */
export interface VersionToKeep extends WrittenVersion {
  readonly content: string;
}

const storedRow = z.object({ content: z.string(), sha256: z.string(), kept: z.number() });

/** Keeps versions whole, for good: no newer copy takes their place. On disk before it answers. */
export function keepVersions(db: Database, storyId: StoryId, versions: readonly VersionToKeep[]): void {
  inTransaction(db, () => {
    for (const { version, at, author, content } of versions)
      write(
        db,
        `INSERT INTO snapshot (story_id, version, recorded_at, content, sha256, kept, author)
         VALUES (:storyId, :version, :at, :content, :sha256, 1, :author)
         ON CONFLICT (story_id, version) DO UPDATE SET recorded_at = :at, content = :content, sha256 = :sha256,
           kept = 1, author = :author`,
        { storyId, version, at, author, content, sha256: sha256Of(content) },
      );
  });
}

/** Whether a version is kept on disk with this very content. */
export function isKept(db: Reader, storyId: StoryId, { version, content }: VersionToKeep): boolean {
  const sql = 'SELECT content, sha256, kept FROM snapshot WHERE story_id = :storyId AND version = :version';
  const stored = rowOf(db, storedRow, sql, { storyId, version });
  return stored?.kept === 1 && stored.content === content && sha256Of(stored.content) === stored.sha256;
}

/** Lets batches, and copies that were kept, go: all of them or none. */
export function dropVersions(
  db: Database,
  storyId: StoryId,
  { batches, copies }: { readonly batches: readonly number[]; readonly copies: readonly number[] },
): void {
  inTransaction(db, () => {
    for (const version of batches)
      write(db, 'DELETE FROM journal WHERE story_id = :storyId AND version = :version', { storyId, version });
    for (const version of copies)
      write(db, 'DELETE FROM snapshot WHERE story_id = :storyId AND version = :version AND kept = 1', {
        storyId,
        version,
      });
  });
}
