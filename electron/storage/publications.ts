import type { Database } from 'better-sqlite3';
import type { Edition } from '#core/formats/edition';
import type {
  DestinationId,
  PublicationId,
  PublicationState,
  PublicationSummary,
  Receipt,
} from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import {
  claimedRow,
  columns,
  listedRow,
  publicationRow,
  source,
  standingRow,
  summaryRow,
  type ListedPublication,
  type Publication,
} from './publication-rows';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

export type { ListedPublication, Publication };

/** What a new publication is made of; it starts as waiting. */
export interface NewPublication {
  readonly id: PublicationId;
  readonly edition: Edition;
  readonly destinationId: string;
  readonly due: PublicationSummary['due'];
  readonly createdAt: Instant;
}

/** What may be written down with a change of state; what is left out stays as it is. */
export interface StateDetails {
  readonly reason?: string;
  readonly address?: string | null;
  readonly pageSha256?: string | null;
  readonly receipt?: Receipt | null;
  readonly attempts?: number;
}

/** An address at a destination, and the story whose page stands there. */
export interface ClaimedAddress {
  readonly storyId: StoryId;
  readonly address: string;
}

/** Writes a new publication, waiting, and shows its story as scheduled. */
export function insertPublication(db: Database, publication: NewPublication): void {
  const { id, edition, destinationId, due, createdAt } = publication;
  inTransaction(db, () => {
    write(
      db,
      `INSERT INTO publication (id, story_id, story_version, edition, destination_id, due_wall, due_zone, due_instant,
         state, attempts, reason, created_at)
       VALUES (:id, :storyId, :version, :edition, :destinationId, :wall, :zone, :instant, 'waiting', 0, '', :createdAt)`,
      {
        id,
        storyId: edition.storyId,
        version: edition.version,
        edition: JSON.stringify(edition),
        destinationId,
        ...due,
        createdAt,
      },
    );
    projectState(db, edition.storyId);
  });
}

/** A publication with its edition, or null. */
export function getPublication(db: Reader, id: PublicationId): Publication | null {
  const sql = `SELECT ${columns}, edition, address, page_sha256 FROM ${source} WHERE publication.id = :id`;
  return rowOf(db, publicationRow, sql, { id });
}

/** A publication without its edition, or null. */
export function getPublicationSummary(db: Reader, id: PublicationId): PublicationSummary | null {
  return rowOf(db, summaryRow, `SELECT ${columns} FROM ${source} WHERE publication.id = :id`, { id });
}

/** Every publication with its story's slug and headline: to come first by time, then what is over, newest first. */
export function listPublications(db: Reader): readonly ListedPublication[] {
  return rowsOf(
    db,
    listedRow,
    `SELECT ${columns}, slug, headline FROM ${source} JOIN story ON story.id = story_id
     ORDER BY publication.state IN ('sent', 'cancelled'),
       CASE WHEN publication.state IN ('sent', 'cancelled') THEN -due_instant ELSE due_instant END, publication.id`,
  );
}

/** Every publication of a story, newest first. */
export function publicationsOfStory(db: Reader, storyId: StoryId): readonly PublicationSummary[] {
  return rowsOf(
    db,
    summaryRow,
    `SELECT ${columns} FROM ${source} WHERE story_id = :storyId
     ORDER BY publication.created_at DESC, publication.rowid DESC`,
    { storyId },
  );
}

/** What is waiting and due at an instant or before, earliest first. */
export function duePublications(db: Reader, now: Instant): readonly PublicationSummary[] {
  return rowsOf(
    db,
    summaryRow,
    `SELECT ${columns} FROM ${source} WHERE publication.state = 'waiting' AND due_instant <= :now
     ORDER BY due_instant, publication.rowid`,
    { now },
  );
}

/** Every publication in a state, earliest due first: `sending` ones at start are those a crash interrupted. */
export function publicationsInState(db: Reader, state: PublicationState): readonly PublicationSummary[] {
  return rowsOf(
    db,
    summaryRow,
    `SELECT ${columns} FROM ${source} WHERE publication.state = :state ORDER BY due_instant, publication.rowid`,
    { state },
  );
}

/** Where stories stand, or are about to, at a destination: each address with its story, the newest first. */
export function claimedAddresses(db: Reader, destinationId: DestinationId): readonly ClaimedAddress[] {
  return rowsOf(
    db,
    claimedRow,
    `SELECT story_id AS storyId, address FROM publication
     WHERE destination_id = :destinationId AND state IN ('sending', 'sent') AND address IS NOT NULL
     ORDER BY publication.rowid DESC`,
    { destinationId },
  );
}

/**
 * Moves a publication to a state if it is in one of `from`, and shows its story accordingly, in one transaction.
 * Answers whether it moved: false means somebody else moved it first (or it does not exist), and nothing was written.
 */
export function moveState(
  db: Database,
  id: PublicationId,
  from: readonly PublicationState[],
  to: PublicationState,
  details: StateDetails = {},
): boolean {
  return inTransaction(db, () => {
    const before = rowOf(
      db,
      standingRow,
      `SELECT story_id, state, reason, attempts, receipt, address, page_sha256 AS pageSha256
       FROM publication WHERE id = :id`,
      { id },
    );
    if (before === null || !from.includes(before.state)) return false;
    const { reason, attempts, address, pageSha256 } = { ...before, ...details };
    const receipt =
      details.receipt === undefined ? before.receipt : details.receipt && JSON.stringify(details.receipt);
    write(
      db,
      `UPDATE publication SET state = :to, reason = :reason, attempts = :attempts, receipt = :receipt,
         address = :address, page_sha256 = :pageSha256
       WHERE id = :id`,
      { id, to, reason, attempts, address, pageSha256, receipt },
    );
    projectState(db, before.story_id);
    return true;
  });
}

// What asks for a person comes first, then what is under way, then what is over.
const telling = `CASE publication.state WHEN 'missed' THEN 1 WHEN 'refused' THEN 2 WHEN 'sending' THEN 3
  WHEN 'waiting' THEN 4 ELSE 5 END,
  CASE publication.state WHEN 'sent' THEN -due_instant ELSE due_instant END, publication.rowid`;

/** The publication that says the most about where each story stands, by story; stories without one are left out. */
export function tellingPublications(
  db: Reader,
  storyId: StoryId | null = null,
): ReadonlyMap<StoryId, PublicationSummary> {
  const found = rowsOf(
    db,
    summaryRow,
    `SELECT * FROM (
       SELECT ${columns}, row_number() OVER (PARTITION BY story_id ORDER BY ${telling}) AS place FROM ${source}
       WHERE publication.state <> 'cancelled' AND (:storyId IS NULL OR story_id = :storyId)
     ) WHERE place = 1`,
    { storyId },
  );
  return new Map(found.map((publication) => [publication.storyId, publication]));
}

/** A story with a plan nobody has settled is scheduled; else, once sent, published; else a draft. */
function projectState(db: Database, storyId: StoryId): void {
  write(
    db,
    `UPDATE story SET state = CASE
       WHEN EXISTS (SELECT 1 FROM publication WHERE story_id = story.id
         AND state IN ('waiting', 'sending', 'missed', 'refused')) THEN 'scheduled'
       WHEN EXISTS (SELECT 1 FROM publication WHERE story_id = story.id AND state = 'sent') THEN 'published'
       ELSE 'draft' END
     WHERE id = :storyId`,
    { storyId },
  );
}
