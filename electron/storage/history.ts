import { z } from 'zod';
import type { WrittenVersion } from '#core/history/grouping';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { rowOf, rowsOf, type Reader } from './query';

const writtenRow = z.object({ version: z.number(), at: z.number(), author: z.string() });
const idRow = z.object({ id: z.string() }).transform((row) => row.id);
const flagged = writtenRow
  .extend({ kept: z.number(), inJournal: z.number() })
  .transform(({ kept, inJournal, ...written }): StoredCopy => ({
    ...written,
    kept: kept === 1,
    inJournal: inJournal === 1,
  }));

/** A whole copy of a version: one of the newest few, one that history holds on to (`kept`), or a mend. */
export interface StoredCopy extends WrittenVersion {
  readonly kept: boolean;
  /** Whether the batch of its version is there; of a mend there never was one. */
  readonly inJournal: boolean;
}

/** When and by whom the batches above a version were written, in order; at most `limit` of them. */
export function writtenBatches(
  db: Reader,
  storyId: StoryId,
  above: number,
  limit: number,
): readonly WrittenVersion[] {
  return rowsOf(
    db,
    writtenRow,
    `SELECT version, recorded_at AS at, author FROM journal
     WHERE story_id = :storyId AND version > :above ORDER BY version LIMIT :limit`,
    { storyId, above, limit },
  );
}

/** Every whole copy of a story, oldest first. */
export function storedCopies(db: Reader, storyId: StoryId): readonly StoredCopy[] {
  return rowsOf(
    db,
    flagged,
    `SELECT version, recorded_at AS at, author, kept,
       EXISTS (SELECT 1 FROM journal WHERE journal.story_id = snapshot.story_id
         AND journal.version = snapshot.version) AS inJournal
     FROM snapshot WHERE story_id = :storyId ORDER BY version`,
    { storyId },
  );
}

/** Stories that were begun before an instant: the only ones that can have a past that old. */
export function storiesBegunBefore(db: Reader, instant: Instant): readonly StoryId[] {
  return rowsOf(db, idRow, 'SELECT id FROM story WHERE created_at < :instant ORDER BY id', { instant });
}

/** Whether a version is on disk by itself: the empty story, a batch, or a copy. */
export function isStoredVersion(db: Reader, storyId: StoryId, version: number): boolean {
  if (version === 0) return true;
  const sql = `SELECT version, recorded_at AS at, author FROM journal WHERE story_id = :storyId AND version = :version
    UNION ALL SELECT version, recorded_at, author FROM snapshot WHERE story_id = :storyId AND version = :version`;
  return rowOf(db, writtenRow, sql, { storyId, version }) !== null;
}

const savedRow = z.object({ at: z.number().nullable() }).transform((row) => row.at);

/** When anything was last written in any story; 0 for a desk without stories. */
export function lastSaved(db: Reader): Instant {
  return rowOf(db, savedRow, 'SELECT max(saved_at) AS at FROM story') ?? 0;
}
