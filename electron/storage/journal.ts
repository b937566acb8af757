import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import * as entity from '#core/contract/entities';
import { NewsroomError } from '#core/newsroom-error';
import type { Change } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { putMilestone } from './milestones';
import { requireInPlace } from './in-place';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';
import { headOf, moveHead } from './stories';

/** A batch of changes as a writer hands it in. `base` is the version the changes were made on. */
export interface Batch {
  readonly storyId: StoryId;
  /** UUID of the batch, so that one sent twice is written once. */
  readonly batch: string;
  readonly base: number;
  readonly changes: readonly Change[];
  readonly recordedAt: Instant;
  /** Who wrote it. */
  readonly author: string;
  /** Which version's words these changes bring back: it becomes a milestone. */
  readonly restored?: string | undefined;
}

/** What is known of a batch once it is on disk. */
export interface WrittenBatch {
  readonly version: number;
  readonly savedAt: Instant;
}

/** One batch as the journal holds it; `changes` is null where the row is damaged. */
export interface JournalEntry {
  readonly version: number;
  readonly recordedAt: Instant;
  /** '' where it was written before names were kept. */
  readonly author: string;
  readonly changes: readonly Change[] | null;
}

const changeList = z.array(entity.change);
const writtenRow = z.object({ version: z.number(), savedAt: z.number() });
const journalRow = z
  .object({
    version: z.number(),
    recorded_at: z.number(),
    author: z.string(),
    changes: z.string(),
    sha256: z.custom<Uint8Array>((value) => Buffer.isBuffer(value)),
  })
  .transform((row): JournalEntry => ({
    version: row.version,
    recordedAt: row.recorded_at,
    author: row.author,
    changes: readChanges(row.changes, row.sha256),
  }));

/**
 * Writes a batch and moves the story to its version, on disk before it answers. A batch that is there already is not
 * written again: the answer is the one of the first time.
 * @throws NewsroomError `conflict` where the story is not at `base`, `not-found`, `disk`; then nothing was written.
 */
export function appendBatch(db: Database, batch: Batch): WrittenBatch {
  return inTransaction(db, () => {
    const stored = storedBatch(db, batch.storyId, batch.batch);
    if (stored !== null) return stored;
    const written = { version: batch.base + 1, savedAt: batch.recordedAt };
    if (!moveHead(db, batch.storyId, batch.base, { ...written, changes: batch.changes }))
      throw versionConflict(headOf(db, batch.storyId).version, batch.base);
    insertBatch(db, batch, written.version);
    if (batch.restored !== undefined) rememberRestored(db, batch, written.version, batch.restored);
    return written;
  });
}

/** The answer that a batch got when it was written, or null where it was not. @throws NewsroomError `disk`. */
export function storedBatch(db: Database, storyId: StoryId, batch: string): WrittenBatch | null {
  requireInPlace(db); // a batch that reached a file nobody will find again counts for nothing
  return rowOf(
    db,
    writtenRow,
    'SELECT version, recorded_at AS savedAt FROM journal WHERE story_id = :storyId AND batch = :batch',
    { storyId, batch },
  );
}

/** The batches of a story above a version and up to another, in order. */
export function readJournal(
  db: Reader,
  storyId: StoryId,
  above: number,
  upTo: number,
): readonly JournalEntry[] {
  return rowsOf(
    db,
    journalRow,
    `SELECT version, recorded_at, author, changes, sha256 FROM journal
     WHERE story_id = :storyId AND version > :above AND version <= :upTo ORDER BY version`,
    { storyId, above, upTo },
  );
}

/** Said where a batch was made on another version than the one the story is at. */
export function versionConflict(head: number, base: number): NewsroomError {
  return new NewsroomError(
    'conflict',
    `This story is at version ${head} on disk, and these changes were made on version ${base}. Nothing was ` +
      'overwritten. Copy what you wrote, open the story again and put it in.',
  );
}

function insertBatch(db: Database, batch: Batch, version: number): void {
  const { storyId, recordedAt, author } = batch;
  const changes = JSON.stringify(batch.changes);
  write(
    db,
    `INSERT INTO journal (story_id, version, batch, recorded_at, author, changes, sha256)
     VALUES (:storyId, :version, :batch, :recordedAt, :author, :changes, :sha256)`,
    { storyId, version, batch: batch.batch, recordedAt, author, changes, sha256: digest(changes) },
  );
}

function rememberRestored(db: Database, batch: Batch, version: number, name: string): void {
  const { storyId, author, recordedAt } = batch;
  putMilestone(db, storyId, { version, kind: 'restored', name, author, recordedAt });
}

function readChanges(json: string, sha256: Uint8Array): readonly Change[] | null {
  if (!digest(json).equals(sha256)) return null;
  const changes = changeList.safeParse(JSON.parse(json));
  return changes.success ? changes.data : null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
