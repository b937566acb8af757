import { z } from 'zod';
import type {
  DestinationId,
  PublicationId,
  PublicationSummary,
  Receipt,
  SentFile,
} from '#core/publication/publication';
import type { ListedStory } from '#core/publication/story-list';
import type { StoryId } from '#core/story/story';
import { columns, source, summaryRow, traceRow } from './publication-rows';
import { rowOf, rowsOf, type Reader } from './query';

/** An address at a destination, the story it belongs to, and whether its page stands there or may do so. */
export interface ClaimedAddress {
  readonly storyId: StoryId;
  readonly address: string;
  readonly stands: boolean;
}

/** What a story has left at a destination: where its page stands or may stand, and every file that may be there. */
export interface Trace {
  /** What was done there last; null where nothing was. */
  readonly last: Receipt | null;
  readonly files: readonly SentFile[];
  /** Whether anything of it stands there, or may do so. */
  readonly stands: boolean;
}

const listedStoryRow = z.object({
  storyId: z.string(),
  address: z.string(),
  headline: z.string(),
  slug: z.string(),
  deck: z.string(),
  firstSentAt: z.number(),
  sentAt: z.number(),
});

/** In SQL: whether no later row of the story was done at the destination. */
export const isLastOf = (row: string) => `NOT EXISTS (SELECT 1 FROM publication AS later
  WHERE later.destination_id = ${row}.destination_id AND later.story_id = ${row}.story_id
    AND later.sent_order > ${row}.sent_order)`;

/**
 * Every address that stories have or had at a destination, the newest first. One that was taken away stays its
 * story's, so that a story that comes back has its old address.
 */
export function claimedAddresses(db: Reader, destinationId: DestinationId): readonly ClaimedAddress[] {
  return rowsOf(
    db,
    z.object({
      storyId: z.string(),
      address: z.string(),
      stands: z.number().transform((is) => is === 1),
    }),
    `SELECT story_id AS storyId, address,
       action <> 'remove' AND (state <> 'sent' OR NOT EXISTS (
         SELECT 1 FROM publication AS gone WHERE gone.destination_id = publication.destination_id
           AND gone.story_id = publication.story_id AND gone.action = 'remove'
           AND gone.sent_order > publication.sent_order)) AS stands
     FROM publication
     WHERE destination_id = :destinationId AND address IS NOT NULL
     ORDER BY stands DESC, publication.rowid DESC`,
    { destinationId },
  );
}

/** What a story has left at a destination, by other rows than `except`. */
export function traceAt(
  db: Reader,
  storyId: StoryId,
  destinationId: DestinationId,
  except: PublicationId | null = null,
): Trace {
  const rows = rowsOf(
    db,
    traceRow,
    `SELECT story_id AS storyId, address, action, state, files, receipt FROM publication
     WHERE destination_id = :destinationId AND story_id = :storyId AND address IS NOT NULL
       AND id IS NOT :except
     ORDER BY sent_order IS NULL, sent_order DESC, publication.rowid DESC`,
    { destinationId, storyId, except },
  );
  const [last] = rows.filter(({ state }) => state === 'sent');
  const standing = last && last.action !== 'remove' ? [last] : [];
  const maybe = rows.filter(({ state, action }) => state !== 'sent' && action !== 'remove');
  const files = new Map([...standing, ...maybe].flatMap((row) => row.files.map((file) => [file.name, file])));
  return {
    last: last?.receipt ?? null,
    files: [...files.values()],
    stands: standing.length + maybe.length > 0,
  };
}

/**
 * The places a story went to, or may have: of each destination the row that says what stands there. Where an earlier
 * try was never answered that is the try; else it is what was done last. What was taken away is left out.
 */
export function placesOf(db: Reader, storyId: StoryId): readonly PublicationSummary[] {
  const rows = rowsOf(
    db,
    summaryRow,
    `SELECT ${columns} FROM ${source} WHERE story_id = :storyId
       AND ((sent_order IS NOT NULL AND ${isLastOf('publication')})
         OR (sent_order IS NULL AND address IS NOT NULL AND action <> 'remove'))
     ORDER BY destination.name, sent_order IS NULL, publication.rowid`,
    { storyId },
  );
  const byPlace = new Map<DestinationId, PublicationSummary>();
  for (const row of rows) byPlace.set(row.destination.id, row);
  return [...byPlace.values()].filter(({ action }) => action !== 'remove');
}

/** In SQL: when a row was done, as an instant. */
export const sentAtOf = (row: string) => `CAST(json_extract(${row}.receipt, '$.sentAt') AS INTEGER)`;

// Of a story at a place, the first that went out since it was last taken away there.
const firstSince = (
  what: string,
  from: string,
  story: string,
  destination: string,
) => `SELECT ${what} FROM ${from}
  WHERE publication.destination_id = ${destination} AND publication.story_id = ${story}
    AND publication.action = 'publish'
    AND publication.sent_order > (SELECT coalesce(max(gone.sent_order), 0) FROM publication AS gone
      WHERE gone.destination_id = ${destination} AND gone.story_id = ${story} AND gone.action = 'remove')
  ORDER BY publication.sent_order LIMIT 1`;

/** What of a story first went out to a destination since it was last taken away there; null where nothing has. */
export function firstAtPlace(
  db: Reader,
  storyId: StoryId,
  destinationId: DestinationId,
): PublicationSummary | null {
  const sql = firstSince(columns, source, ':storyId', ':destinationId');
  return rowOf(db, summaryRow, sql, { storyId, destinationId });
}

/** The stories that stand at a destination, the last sent first, as many as `most`; killed ones are left out. */
export function listedStories(
  db: Reader,
  destinationId: DestinationId,
  most: number,
): readonly ListedStory[] {
  const field = (name: string) => `json_extract(edition, '$.content.fields.${name}')`;
  return rowsOf(
    db,
    listedStoryRow,
    `SELECT story_id AS storyId, address, ${field('headline')} AS headline, ${field('slug')} AS slug,
       ${field('deck')} AS deck, ${sentAtOf('standing')} AS sentAt,
       (${firstSince(sentAtOf('publication'), 'publication', 'standing.story_id', 'standing.destination_id')}) AS firstSentAt
     FROM publication AS standing
     WHERE destination_id = :destinationId AND sent_order IS NOT NULL AND action = 'publish' AND ${isLastOf('standing')}
     ORDER BY sentAt DESC, standing.rowid DESC LIMIT :most`,
    { destinationId, most },
  );
}
