import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Change } from '#core/story/change';
import type { StoryContent, StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { appendBatch } from './journal';
import { putMilestone, type StoredMilestone } from './milestones';
import { inTransaction, rowsOf, write, type Reader } from './query';
import { writeSnapshot } from './snapshots';
import { insertStory, showHeadline } from './stories';

/** One batch of a story's journal as it is carried to another desk, under its own UUID. */
export interface CarriedBatch {
  readonly version: number;
  readonly batch: string;
  readonly recordedAt: Instant;
  readonly author: string;
  /** JSON of the changes, letter for letter as it was written. */
  readonly changes: string;
}

/** The past of a story as it is carried: the story whole where its journal begins, and every batch after that. */
export interface CarriedStory {
  readonly id: StoryId;
  readonly createdAt: Instant;
  /** Null where the journal begins with the empty story. */
  readonly start: { readonly version: number; readonly at: Instant; readonly content: StoryContent } | null;
  readonly batches: readonly (Omit<CarriedBatch, 'changes'> & { readonly changes: readonly Change[] })[];
  readonly milestones: readonly StoredMilestone[];
  /** As it reads at its head. */
  readonly headline: string;
}

const batchRow = z
  .object({
    version: z.number(),
    batch: z.string(),
    recorded_at: z.number(),
    author: z.string(),
    changes: z.string(),
    sha256: z.custom<Uint8Array>((value) => Buffer.isBuffer(value)),
  })
  .transform(({ recorded_at, sha256, ...row }): CarriedBatch | null =>
    createHash('sha256').update(row.changes).digest().equals(sha256)
      ? { ...row, recordedAt: recorded_at }
      : null,
  );

/** The batches of a story above a version with their UUIDs, in order; null for one that is damaged. */
export function carriedBatches(
  db: Reader,
  storyId: StoryId,
  above: number,
): readonly (CarriedBatch | null)[] {
  return rowsOf(
    db,
    batchRow,
    `SELECT version, batch, recorded_at, author, changes, sha256 FROM journal
     WHERE story_id = :storyId AND version > :above ORDER BY version`,
    { storyId, above },
  );
}

/** The UUIDs of a story's batches, in order. */
export function batchNames(db: Reader, storyId: StoryId): readonly string[] {
  const row = z.object({ batch: z.string() }).transform(({ batch }) => batch);
  return rowsOf(db, row, 'SELECT batch FROM journal WHERE story_id = :storyId ORDER BY version', { storyId });
}

/** Writes a story that was carried from another desk with all its past, under its own name, all or nothing. */
export function insertCarriedStory(db: Database, story: CarriedStory): void {
  inTransaction(db, () => {
    insertStory(db, story.id, story.createdAt);
    if (story.start) beginAt(db, story.id, story.start);
    appendCarried(db, story, story.start?.version ?? 0);
  });
}

/** Writes the batches of a carried story above a version that the desk has already, all or nothing. */
export function appendCarried(db: Database, story: CarriedStory, above: number): void {
  const { id, batches, milestones, headline } = story;
  inTransaction(db, () => {
    for (const { version, ...batch } of batches)
      if (version > above) appendBatch(db, { ...batch, storyId: id, base: version - 1 });
    for (const milestone of milestones) putMilestone(db, id, milestone);
    showHeadline(db, id, headline);
  });
}

function beginAt(
  db: Database,
  id: StoryId,
  { version, at, content }: NonNullable<CarriedStory['start']>,
): void {
  const { slug, headline, byline } = content.fields;
  write(
    db,
    `UPDATE story SET version = :version, saved_at = :at, slug = :slug, headline = :headline, byline = :byline
     WHERE id = :id`,
    { id, version, at, slug, headline, byline },
  );
  writeSnapshot(db, id, { version, recordedAt: at, content });
}
