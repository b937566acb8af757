import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Edition } from '#core/formats/edition';
import type { KillNotice } from '#core/publication/kill-notice';
import type {
  DestinationId,
  PublicationAction,
  PublicationId,
  PublicationState,
  PublicationSummary,
  Receipt,
  SentFile,
} from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import {
  beforeRow,
  columns,
  listedRow,
  publicationRow,
  source,
  summaryRow,
  wholeColumns,
  type ListedPublication,
  type Publication,
} from './publication-rows';
import { noteSent } from './photo-uses';
import { isLastOf, sentAtOf } from './publications-at-place';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

export type { ListedPublication, Publication };

/** What a new publication is made of; it starts as waiting. */
export interface NewPublication {
  readonly id: PublicationId;
  /** `publish` where nothing is said. */
  readonly action?: PublicationAction;
  readonly edition: Edition;
  /** The journal version whose words go out, where the edition was made from another one. */
  readonly storyVersion?: number;
  readonly killNotice?: KillNotice;
  readonly destinationId: DestinationId;
  readonly due: PublicationSummary['due'];
  readonly createdAt: Instant;
  /** Who planned it. */
  readonly author: string;
}

/** What may be written down with a change of state; what is left out stays as it is, but the next try, which ends. */
export interface StateDetails {
  readonly reason?: string;
  readonly address?: string | null;
  readonly pageSha256?: string | null;
  readonly files?: readonly SentFile[];
  readonly receipt?: Receipt | null;
  readonly attempts?: number;
  readonly nextTry?: Instant | null;
}

/** Writes a new publication, waiting, and shows its story accordingly. */
export function insertPublication(db: Database, publication: NewPublication): void {
  const {
    id,
    action = 'publish',
    edition,
    destinationId,
    due,
    createdAt,
    author,
    killNotice = null,
  } = publication;
  inTransaction(db, () => {
    write(
      db,
      `INSERT INTO publication (id, story_id, story_version, edition, destination_id, due_wall, due_zone, due_instant,
         action, kill_notice, state, attempts, reason, created_at, author)
       VALUES (:id, :storyId, :version, :edition, :destinationId, :wall, :zone, :instant,
         :action, :killNotice, 'waiting', 0, '', :createdAt, :author)`,
      {
        id,
        storyId: edition.storyId,
        version: publication.storyVersion ?? edition.version,
        edition: JSON.stringify(edition),
        destinationId,
        ...due,
        action,
        killNotice: killNotice && JSON.stringify(killNotice),
        createdAt,
        author,
      },
    );
    projectState(db, edition.storyId);
  });
}

/** A publication with its edition, or null. */
export function getPublication(db: Reader, id: PublicationId): Publication | null {
  const sql = `SELECT ${columns}, ${wholeColumns} FROM ${source} WHERE publication.id = :id`;
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
       CASE WHEN publication.state IN ('sent', 'cancelled') THEN -publication.due_instant
         ELSE publication.due_instant END, publication.id`,
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

/** Every publication in a state, earliest due first: `sending` ones at start are those a crash interrupted. */
export function publicationsInState(db: Reader, state: PublicationState): readonly PublicationSummary[] {
  return rowsOf(
    db,
    summaryRow,
    `SELECT ${columns} FROM ${source} WHERE publication.state = :state ORDER BY due_instant, publication.rowid`,
    { state },
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
      beforeRow,
      `SELECT story_id AS storyId, destination_id AS destinationId, action, state, reason, attempts, receipt, address,
         next_try AS nextTry, page_sha256 AS pageSha256, files
       FROM publication WHERE id = :id`,
      { id },
    );
    if (before === null || !from.includes(before.state)) return false;
    writeState(db, id, to, before, details);
    if (to === 'sent') noteDone(db, id, before, details.receipt ?? null);
    projectState(db, before.storyId);
    return true;
  });
}

function writeState(
  db: Database,
  id: PublicationId,
  to: PublicationState,
  before: z.infer<typeof beforeRow>,
  details: StateDetails,
): void {
  const { reason, attempts, address, pageSha256 } = { ...before, ...details };
  const receipt =
    details.receipt === undefined ? before.receipt : details.receipt && JSON.stringify(details.receipt);
  write(
    db,
    `UPDATE publication SET state = :to, reason = :reason, attempts = :attempts, receipt = :receipt,
       address = :address, page_sha256 = :pageSha256, files = :files, next_try = :nextTry, sent_order = NULL
     WHERE id = :id`,
    {
      ...{ id, to, reason, attempts, address, pageSha256, receipt },
      files: details.files === undefined ? before.files : JSON.stringify(details.files),
      nextTry: details.nextTry ?? null,
    },
  );
}

/** What was done last at a place says what stands there; what may have stood there before does so no more. */
function noteDone(
  db: Database,
  id: PublicationId,
  { storyId, destinationId, action }: z.infer<typeof beforeRow>,
  receipt: Receipt | null,
): void {
  if (receipt && action === 'publish') noteSent(db, id, receipt.sentAt);
  const place = 'story_id = :storyId AND destination_id = :destinationId';
  write(
    db,
    `UPDATE publication SET
       sent_order = (SELECT coalesce(max(sent_order), 0) + 1 FROM publication WHERE ${place})
     WHERE id = :id`,
    { id, storyId, destinationId },
  );
  write(
    db,
    `UPDATE publication SET address = NULL
     WHERE ${place} AND state IN ('missed', 'refused', 'cancelled') AND address IS NOT NULL`,
    { storyId, destinationId },
  );
}

// What asks for a person comes first, then what is under way, then what stands anywhere, then what was done last.
const telling = `CASE publication.state WHEN 'missed' THEN 1 WHEN 'refused' THEN 2 WHEN 'sending' THEN 3
  WHEN 'waiting' THEN 4 ELSE iif(publication.action = 'publish' AND ${isLastOf('publication')}, 5, 6) END,
  CASE publication.state WHEN 'sent' THEN -${sentAtOf('publication')} ELSE due_instant END,
  -sent_order, publication.rowid`;

/** The publication that says the most about where each story stands, by story; stories without one are left out. */
export function tellingPublications(
  db: Reader,
  storyIds: readonly StoryId[] | null = null,
): ReadonlyMap<StoryId, PublicationSummary> {
  const found = rowsOf(
    db,
    summaryRow,
    `SELECT * FROM (
       SELECT ${columns}, row_number() OVER (PARTITION BY story_id ORDER BY ${telling}) AS place FROM ${source}
       WHERE publication.state <> 'cancelled' AND (:storyIds IS NULL OR story_id IN (SELECT value FROM json_each(:storyIds)))
     ) WHERE place = 1`,
    { storyIds: storyIds && JSON.stringify(storyIds) },
  );
  return new Map(found.map((publication) => [publication.storyId, publication]));
}

// The last that was done for a story at a place is that it was published there.
const standing = `SELECT 1 FROM publication AS last WHERE last.story_id = story.id AND last.state = 'sent'
  AND last.action = 'publish' AND NOT EXISTS (SELECT 1 FROM publication AS later
    WHERE later.story_id = last.story_id AND later.destination_id = last.destination_id
      AND later.sent_order > last.sent_order)`;

const corrected = `SELECT 1 FROM correction JOIN correction_publication ON correction_id = correction.id
  JOIN publication AS out ON out.id = publication_id
  WHERE correction.story_id = story.id AND kind IN ('correction', 'clarification') AND out.sent_order IS NOT NULL`;

/**
 * Shows where a story stands: held, killed or spiked where a person said so; with a plan nobody has settled, scheduled;
 * else, where it stands anywhere, published or corrected; else what a person said.
 */
export function projectState(db: Database, storyId: StoryId): void {
  write(
    db,
    `UPDATE story SET state = CASE
       WHEN desk_state IN ('held', 'killed', 'spiked') THEN desk_state
       WHEN EXISTS (SELECT 1 FROM publication WHERE story_id = story.id
         AND action = 'publish' AND state IN ('waiting', 'sending', 'missed', 'refused')) THEN 'scheduled'
       WHEN EXISTS (${standing}) THEN iif(EXISTS (${corrected}), 'corrected', 'published')
       ELSE desk_state END
     WHERE id = :storyId`,
    { storyId },
  );
}
