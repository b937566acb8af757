import { z } from 'zod';
import type { Problem } from '../checks/problem';
import { parseDocument, type StoryDocument } from '../document/document';
import { photoMediaTypes, type Photo } from '../photo/photo';
import {
  destinationKinds,
  publicationStates,
  receiptSchema,
  type Destination,
  type PublicationSummary,
} from '../publication/publication';
import type { Change, StepJson } from '../story/change';
import { storyFieldNames, storyStates, type StoryContent, type StorySummary } from '../story/story';
import type { WallTimeResolution } from '../time/wall-time';

/** The things that cross between the two processes, as schemas. Types are core's; these only prove them at the border. */

export const storyId = z.uuid();
export const publicationId = z.uuid();
export const destinationId = z.uuid();
export const photoId = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.number().int();
/** A field of a story or photo: any text up to 20,000 UTF-16 units. */
export const fieldText = z.string().max(20_000);
export const storyFieldName = z.enum(storyFieldNames);

const storyFields = z.object({
  slug: fieldText,
  headline: fieldText,
  deck: fieldText,
  byline: fieldText,
  dateline: fieldText,
});
const storyDocument = z.custom<StoryDocument>((value) => {
  try {
    parseDocument(value);
    return true;
  } catch {
    return false;
  }
});
export const storyContent = z.object({
  fields: storyFields,
  document: storyDocument,
}) satisfies z.ZodType<StoryContent>;

const step = z.looseObject({ stepType: z.string().max(40) }) satisfies z.ZodType<StepJson>;
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: storyFieldName, value: fieldText }),
  z.object({ kind: z.literal('steps'), steps: z.array(step).max(20_000) }),
]) satisfies z.ZodType<Change>;

export const scheduledTime = z.object({ wall: z.string(), zone: z.string(), instant });
export const destination = z.object({
  id: destinationId,
  kind: z.enum(destinationKinds),
  name: z.string(),
  settings: z.object({ path: z.string() }),
}) satisfies z.ZodType<Destination>;
export const publicationSummary = z.object({
  id: publicationId,
  storyId,
  storyVersion: z.number().int(),
  destination: destination.omit({ settings: true }),
  due: scheduledTime,
  state: z.enum(publicationStates),
  attempts: z.number().int(),
  reason: z.string(),
  receipt: receiptSchema.nullable(),
  createdAt: instant,
}) satisfies z.ZodType<PublicationSummary>;

export const storySummary = z.object({
  id: storyId,
  slug: z.string(),
  headline: z.string(),
  byline: z.string(),
  state: z.enum(storyStates),
  publication: publicationSummary.nullable(),
  wordCount: z.number().int(),
  leadPhoto: photoId.nullable(),
  version: z.number().int(),
  createdAt: instant,
  savedAt: instant,
}) satisfies z.ZodType<StorySummary>;

const photoFields = z.object({
  description: fieldText,
  credit: fieldText,
  creator: fieldText,
  copyright: fieldText,
});
export const editedPhotoFields = photoFields.partial();
export const photo = photoFields.extend({
  id: photoId,
  fileName: z.string(),
  mediaType: z.enum(photoMediaTypes),
  byteLength: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  fromFile: photoFields,
  addedAt: instant,
}) satisfies z.ZodType<Photo>;

const place = z.discriminatedUnion('in', [
  z.object({ in: z.literal('field'), field: storyFieldName }),
  z.object({ in: z.literal('body') }),
  z.object({ in: z.literal('photo'), photo: photoId, part: z.enum(['credit', 'alt', 'caption']) }),
]);
export const problem = z.object({
  check: z.string(),
  grade: z.enum(['must-fix', 'worth-a-look']),
  message: z.string(),
  place,
}) satisfies z.ZodType<Problem>;

export const wallTimeResolution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), instant }),
  z.object({ kind: z.literal('twice'), first: instant, second: instant }),
  z.object({ kind: z.literal('never'), reason: z.string() }),
]) satisfies z.ZodType<WallTimeResolution>;
