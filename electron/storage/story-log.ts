import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import * as entity from '#core/contract/entities';
import type { DecisionMade } from '#core/story/meet-decisions';
import type { StoryLogEntry } from '#core/story/story-log';
import type { StoryId } from '#core/story/story';
import { rowOf, rowsOf, type Reader } from './query';

const columns = 'id, story_id, kind, at, author, was, became, note';
const json = z.string().transform((text): unknown => JSON.parse(text));
const made = z.object({
  kind: z.string(),
  at: z.number(),
  author: z.string(),
  was: json,
  became: json,
  note: z.string(),
});
const madeRow = made.transform((decision) => entity.decisionMade.parse(decision));
const logRow = made
  .extend({ id: z.number(), story_id: z.string() })
  .transform(({ story_id, ...entry }) => ({ story: story_id, entry: entity.storyLogEntry.parse(entry) }));
const numberRow = z.object({ id: z.number() });

/** Writes a decision down and answers its number. */
export function putLogEntry(db: Database, storyId: StoryId, entry: DecisionMade): number {
  const row = rowOf(
    db,
    numberRow,
    `INSERT INTO story_log (story_id, kind, at, author, was, became, note)
     VALUES (:storyId, :kind, :at, :author, :was, :became, :note) RETURNING id`,
    { storyId, ...entry, was: JSON.stringify(entry.was), became: JSON.stringify(entry.became) },
  );
  if (row === null) throw new Error('A decision that was written down has no number');
  return row.id;
}

/** A decision by its number, with its story; null where there is none. */
export function getLogEntry(
  db: Reader,
  id: number,
): { readonly story: StoryId; readonly entry: StoryLogEntry } | null {
  return rowOf(db, logRow, `SELECT ${columns} FROM story_log WHERE id = :id`, { id });
}

/** Everything that was decided about a story, newest first. */
export function logOfStory(db: Reader, storyId: StoryId): readonly StoryLogEntry[] {
  const sql = `SELECT ${columns} FROM story_log WHERE story_id = :storyId ORDER BY id DESC`;
  return rowsOf(db, logRow, sql, { storyId }).map(({ entry }) => entry);
}

/** Everything that was decided about a story, oldest first, without the numbers this desk gave. */
export function decisionsMade(db: Reader, storyId: StoryId): readonly DecisionMade[] {
  const sql =
    'SELECT kind, at, author, was, became, note FROM story_log WHERE story_id = :storyId ORDER BY id';
  return rowsOf(db, madeRow, sql, { storyId });
}
