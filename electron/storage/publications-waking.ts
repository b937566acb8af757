import type { Database } from 'better-sqlite3';
import type { PublicationId, PublicationSummary } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { columns, listedRow, source, summaryRow, type ListedPublication } from './publication-rows';
import { rowOf, rowsOf, write, type Reader } from './query';
import { readSetting, writeSetting } from './settings';

// Of a story at a place, what comes first is done first: an update never overtakes, a removal follows.
const hasEarlier = `EXISTS (SELECT 1 FROM publication AS earlier
  WHERE earlier.destination_id = publication.destination_id AND earlier.story_id = publication.story_id
    AND earlier.state IN ('waiting', 'sending')
    AND (earlier.due_instant, earlier.rowid) < (publication.due_instant, publication.rowid))`;

/** The query the clock asks every few seconds; a test holds that it reads the index of what wakes, and nothing else. */
export const wakingQuery = `SELECT ${columns} FROM ${source}
  WHERE wake_at <= :now AND NOT ${hasEarlier} ORDER BY wake_at, due_instant, publication.rowid`;

/** What is to be looked at by an instant, earliest first; of a story at a place, only what comes first. */
export function wakingPublications(db: Reader, now: Instant): readonly PublicationSummary[] {
  return rowsOf(db, summaryRow, wakingQuery, { now });
}

/** What must be settled at the same place before a publication; null where it is the first. */
export function earlierAtPlace(db: Reader, id: PublicationId): PublicationSummary | null {
  const mine = (what: string) => `(SELECT ${what} FROM publication WHERE id = :id)`;
  return rowOf(
    db,
    summaryRow,
    `SELECT ${columns} FROM ${source}
     WHERE (destination_id, story_id) = ${mine('destination_id, story_id')}
       AND publication.state IN ('waiting', 'sending')
       AND (due_instant, publication.rowid) < ${mine('due_instant, rowid')}
     ORDER BY publication.due_instant, publication.rowid LIMIT 1`,
    { id },
  );
}

/** Holds one publication, or lets it go on. Answers whether it was there, open and otherwise. */
export function setPaused(db: Database, id: PublicationId, isPaused: boolean): boolean {
  const touched = write(
    db,
    `UPDATE publication SET is_paused = :isPaused
     WHERE id = :id AND is_paused <> :isPaused AND state IN ('waiting', 'sending')`,
    { id, isPaused: isPaused ? 1 : 0 },
  );
  return touched === 1;
}

/** Whether a person holds everything on this desk. */
export function isOutboxPaused(db: Reader): boolean {
  return readSetting(db, 'outbox-paused') === 'yes';
}

/** Holds everything, or lets it go on. */
export function setOutboxPaused(db: Database, isPaused: boolean): void {
  writeSetting(db, 'outbox-paused', isPaused ? 'yes' : 'no');
}

const joined = `SELECT ${columns}, slug, headline FROM ${source} JOIN story ON story.id = story_id`;
const isOver = "publication.state IN ('sent', 'cancelled')";

/** Rows of the outbox: all that are open, by time, then the newest that are over, at most so many. */
export function listOutbox(
  db: Reader,
  { story, finished }: { readonly story: StoryId | null; readonly finished: number },
): readonly ListedPublication[] {
  const ofStory = '(:story IS NULL OR story_id = :story)';
  const open = rowsOf(
    db,
    listedRow,
    `${joined} WHERE NOT ${isOver} AND ${ofStory} ORDER BY publication.due_instant, publication.rowid`,
    { story },
  );
  const over = rowsOf(
    db,
    listedRow,
    `${joined} WHERE ${isOver} AND ${ofStory} ORDER BY publication.due_instant DESC, publication.rowid DESC LIMIT :finished`,
    { story, finished },
  );
  return [...open, ...over];
}

/** These publications as lists show them, in the order given. */
export function listedPublications(db: Reader, ids: readonly PublicationId[]): readonly ListedPublication[] {
  const found = rowsOf(
    db,
    listedRow,
    `${joined} WHERE publication.id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  const byId = new Map(found.map((publication) => [publication.id, publication]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
