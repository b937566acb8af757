import { z } from 'zod';
import * as entity from '#core/contract/entities';
import type { Edition } from '#core/formats/edition';
import { killNoticeSchema, type KillNotice } from '#core/publication/kill-notice';
import {
  destinationKinds,
  publicationActions,
  publicationStates,
  receiptSchema,
  sentFileSchema,
  type PublicationSummary,
  type SentFile,
} from '#core/publication/publication';
import { packageRoles } from '#core/story/package';
import { storedPhoto } from './stored-photo';

/** A publication with the frozen edition that leaves. */
export interface Publication extends PublicationSummary {
  readonly edition: Edition;
  /** Where it was decided to stand; null until then. */
  readonly address: string | null;
  /** SHA-256 of the page about to be sent; null until then, and for a removal. */
  readonly pageSha256: string | null;
  /** All files about to be written, or taken away; empty until then. */
  readonly files: readonly SentFile[];
  /** What receivers are told instead of the story; null but for a kill. */
  readonly killNotice: KillNotice | null;
}

/** A publication as lists show it, with its story's slug and headline of today. */
export type ListedPublication = PublicationSummary & { readonly slug: string; readonly headline: string };

// In SQL: notes that readers are told of as a mistake. An update or an editor's note is none.
const corrects = `EXISTS (SELECT 1 FROM correction JOIN correction_publication ON correction_id = correction.id
  WHERE correction.story_id = publication.story_id AND publication_id = publication.id
    AND kind IN ('correction', 'clarification')) AS corrects`;

/** What is selected for a summary, from `source`. */
export const columns = `publication.id, story_id, story_version, destination_id, destination.kind AS destination_kind,
  destination.name AS destination_name, publication.due_wall, publication.due_zone, publication.due_instant,
  publication.action, publication.state, attempts, next_try, is_paused, reason, receipt, publication.created_at, ${corrects}`;
/** What is selected beside them for a whole publication. */
export const wholeColumns = 'edition, address, page_sha256, files, kill_notice';
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
  action: z.enum(publicationActions),
  state: z.enum(publicationStates),
  attempts: z.number(),
  next_try: z.number().nullable(),
  is_paused: z.number(),
  reason: z.string(),
  receipt: z.string().nullable(),
  created_at: z.number(),
  corrects: z.number(),
});

const editionJson = z.object({
  storyId: entity.storyId,
  version: z.number(),
  content: entity.storyContent,
  photos: z.array(storedPhoto),
  createdAt: z.number(),
  savedAt: z.number(),
  published: entity.scheduledTime.nullable(),
  // What was frozen before there were embargoes and states has none, and may be used.
  embargo: entity.embargo.nullable().default(null),
  standing: z.enum(['usable', 'withheld', 'canceled']).default('usable'),
  packages: z
    .array(
      z.object({
        id: z.string(),
        members: z.array(
          z.object({
            storyId: entity.storyId,
            role: z.enum(packageRoles),
            headline: z.string(),
            address: z.string(),
            standing: z.enum(['usable', 'withheld', 'canceled']),
          }),
        ),
      }),
    )
    .optional(),
  zone: z.string(),
}) satisfies z.ZodType<Edition>;

const filesJson = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(z.array(sentFileSchema));

function toSummary(row: z.infer<typeof summaryColumns>): PublicationSummary {
  return {
    id: row.id,
    storyId: row.story_id,
    storyVersion: row.story_version,
    destination: { id: row.destination_id, kind: row.destination_kind, name: row.destination_name },
    due: { wall: row.due_wall, zone: row.due_zone, instant: row.due_instant },
    action: row.action,
    corrects: row.corrects === 1,
    state: row.state,
    attempts: row.attempts,
    nextTry: row.next_try,
    isPaused: row.is_paused === 1,
    reason: row.reason,
    receipt: row.receipt === null ? null : receiptSchema.parse(JSON.parse(row.receipt)),
    createdAt: row.created_at,
  };
}

/** The shapes rows are read as. */
export const summaryRow = summaryColumns.transform(toSummary);
export const publicationRow = summaryColumns
  .extend({
    edition: z.string(),
    address: z.string().nullable(),
    page_sha256: z.string().nullable(),
    files: filesJson,
    kill_notice: z.string().nullable(),
  })
  .transform((row): Publication => ({
    ...toSummary(row),
    edition: editionJson.parse(JSON.parse(row.edition)),
    address: row.address,
    pageSha256: row.page_sha256,
    files: row.files,
    killNotice: row.kill_notice === null ? null : killNoticeSchema.parse(JSON.parse(row.kill_notice)),
  }));
/** What a change of state may write, as it stands before. */
export const beforeRow = z.object({
  storyId: z.string(),
  destinationId: z.string(),
  action: z.enum(publicationActions),
  state: z.enum(publicationStates),
  reason: z.string(),
  attempts: z.number(),
  nextTry: z.number().nullable(),
  receipt: z.string().nullable(),
  address: z.string().nullable(),
  pageSha256: z.string().nullable(),
  files: z.string(),
});
/** A row that was done, or may have been, at a destination: where, and with which files. */
export const traceRow = z
  .object({
    storyId: z.string(),
    address: z.string(),
    action: z.enum(publicationActions),
    state: z.enum(publicationStates),
    files: filesJson,
    receipt: z.string().nullable(),
  })
  .transform(({ receipt, ...row }) => ({
    ...row,
    receipt: receipt === null ? null : receiptSchema.parse(JSON.parse(receipt)),
  }));
export const listedRow = summaryColumns
  .extend({ slug: z.string(), headline: z.string() })
  .transform((row): ListedPublication => ({ ...toSummary(row), slug: row.slug, headline: row.headline }));
