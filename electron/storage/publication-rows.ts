import { z } from 'zod';
import * as entity from '#core/contract/entities';
import type { Edition } from '#core/formats/edition';
import {
  destinationKinds,
  publicationStates,
  receiptSchema,
  type PublicationSummary,
} from '#core/publication/publication';

/** A publication with the frozen edition that leaves. */
export interface Publication extends PublicationSummary {
  readonly edition: Edition;
  /** Where it was decided to stand; null until then. */
  readonly address: string | null;
  /** SHA-256 of the page about to be sent; null until then. */
  readonly pageSha256: string | null;
}

/** A publication as lists show it, with its story's slug and headline of today. */
export type ListedPublication = PublicationSummary & { readonly slug: string; readonly headline: string };

/** What is selected for a summary, from `source`. */
export const columns = `publication.id, story_id, story_version, destination_id, destination.kind AS destination_kind,
  destination.name AS destination_name, due_wall, due_zone, due_instant, publication.state, attempts, reason, receipt,
  publication.created_at`;
/** Where `columns` come from. */
export const source = 'publication JOIN destination ON destination.id = destination_id';

const summaryColumns = z.object({
  id: z.string(),
  story_id: z.string(),
  story_version: z.number(),
  destination_id: z.string(),
  destination_kind: z.enum(destinationKinds),
  destination_name: z.string(),
  due_wall: z.string(),
  due_zone: z.string(),
  due_instant: z.number(),
  state: z.enum(publicationStates),
  attempts: z.number(),
  reason: z.string(),
  receipt: z.string().nullable(),
  created_at: z.number(),
});

const editionJson = z.object({
  storyId: entity.storyId,
  version: z.number(),
  content: entity.storyContent,
  photos: z.array(entity.photo),
  createdAt: z.number(),
  savedAt: z.number(),
  published: entity.scheduledTime.nullable(),
  zone: z.string(),
}) satisfies z.ZodType<Edition>;

function toSummary(row: z.infer<typeof summaryColumns>): PublicationSummary {
  return {
    id: row.id,
    storyId: row.story_id,
    storyVersion: row.story_version,
    destination: { id: row.destination_id, kind: row.destination_kind, name: row.destination_name },
    due: { wall: row.due_wall, zone: row.due_zone, instant: row.due_instant },
    state: row.state,
    attempts: row.attempts,
    reason: row.reason,
    receipt: row.receipt === null ? null : receiptSchema.parse(JSON.parse(row.receipt)),
    createdAt: row.created_at,
  };
}

/** The shapes rows are read as. */
export const summaryRow = summaryColumns.transform(toSummary);
export const publicationRow = summaryColumns
  .extend({ edition: z.string(), address: z.string().nullable(), page_sha256: z.string().nullable() })
  .transform((row): Publication => ({
    ...toSummary(row),
    edition: editionJson.parse(JSON.parse(row.edition)),
    address: row.address,
    pageSha256: row.page_sha256,
  }));
export const standingRow = summaryColumns
  .pick({ story_id: true, state: true, reason: true, attempts: true, receipt: true })
  .extend({ address: z.string().nullable(), pageSha256: z.string().nullable() });
export const claimedRow = z.object({ storyId: z.string(), address: z.string() });
export const listedRow = summaryColumns
  .extend({ slug: z.string(), headline: z.string() })
  .transform((row): ListedPublication => ({ ...toSummary(row), slug: row.slug, headline: row.headline }));
