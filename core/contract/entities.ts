import { z } from 'zod';
import { checkIds, type Problem } from '../checks/problem';
import { parseDocument, parseLineNode, type LineDocument, type StoryDocument } from '../document/document';
import { originalMediaTypes, photoMediaTypes, type Photo } from '../photo/photo';
import { photoFieldNames, photoTextNames, type PhotoFields, type PhotoTextName } from '../photo/photo-fields';
import type { PhotoTerms } from '../photo/terms';
import { onCloseChoices, type BackgroundChoices } from '../publication/background';
import type { MoveEffect } from '../publication/move-effect';
import {
  destinationKinds,
  publicationActions,
  publicationStates,
  receiptSchema,
  type Destination,
  type PublicationSummary,
} from '../publication/publication';
import { carriedVersions, notePositions, type Correction } from '../publication/correction';
import type { WordingProblem } from '../publication/correction-wording';
import { correctionKinds } from '../document/schema';
import type { Change, StepJson } from '../story/change';
import type { CommentThread } from '../story/comments';
import { emptyDetails, lengthUnits, priorities, sourceKinds, type StoryDetails } from '../story/details';
import { backupKinds, backupStates, type Backup } from '../story/backup';
import { milestoneKinds, type StoryVersion } from '../story/history';
import { packageRoles } from '../story/package';
import { lineNames, storyFieldNames, type StoryContent, type StorySummary } from '../story/story';
import type { DeskPlan } from '../story/desk-plan';
import type { Embargo } from '../story/embargo';
import type { DecisionMade } from '../story/meet-decisions';
import type { StoryLogEntry } from '../story/story-log';
import { deskStates, storyStates } from '../story/workflow';
import type { WallTimeResolution } from '../time/wall-time';

/** The things that cross between the two processes, as schemas. Types are core's; these only prove them at the border. */

export const storyId = z.uuid();
export const publicationId = z.uuid();
export const destinationId = z.uuid();
export const photoId = z.string().regex(/^[0-9a-f]{64}$/);
export const instant = z.number().int();
/** A field of a story or photo: any text up to 20,000 UTF-16 units. */
export const fieldText = z.string().max(20_000);
/** Why something is decided; '' where nobody said. */
export const reason = z.string().trim().max(2_000);
export const storyFieldName = z.enum(storyFieldNames);

const storyFields = z.object({
  slug: fieldText,
  headline: fieldText,
  deck: fieldText,
  byline: fieldText,
  dateline: fieldText,
});
const proven = <Value>(parse: (value: unknown) => unknown) =>
  z.custom<Value>((value) => {
    try {
      parse(value);
      return true;
    } catch {
      return false;
    }
  });
const storyDocument = proven<StoryDocument>(parseDocument);
const lineDocument = proven<LineDocument>(parseLineNode);
const shortText = z.string().max(500);
/** The name a person writes under. */
export const authorName = z.string().trim().min(1).max(100);

const headlineVariant = z.object({ text: fieldText, writtenFor: fieldText }).nullable();
const detailValues = {
  headlines: z.object({ web: headlineVariant, social: headlineVariant, print: headlineVariant }),
  urlSlug: shortText,
  authors: z
    .array(z.object({ name: shortText, role: shortText, organisation: shortText }))
    .max(100)
    .readonly(),
  section: shortText,
  tags: z.array(shortText).max(200).readonly(),
  language: z.string().max(35),
  priority: z.enum(priorities),
  targetLength: z
    .object({ amount: z.number().int().min(1).max(10_000_000), unit: z.enum(lengthUnits) })
    .nullable(),
  noteToDesk: fieldText,
  sources: z
    .array(
      z.object({
        id: z.uuid(),
        kind: z.enum(sourceKinds),
        name: fieldText,
        url: fieldText,
        note: fieldText,
        at: instant,
      }),
    )
    .max(1_000)
    .readonly(),
} as const;
const storyDetails = z.object(detailValues) satisfies z.ZodType<StoryDetails>;

const signed = z.object({ author: z.string().max(100), at: instant });
const commentThread = z.object({
  id: z.uuid(),
  quote: fieldText,
  remarks: z
    .array(signed.extend({ id: z.uuid(), text: fieldText }))
    .max(1_000)
    .readonly(),
  resolved: signed.nullable(),
}) satisfies z.ZodType<CommentThread>;

/** What was stored before stories had details, lines and comments reads as if they were empty. */
export const storyContent = z.object({
  fields: storyFields,
  lines: z.object({ headline: lineDocument, deck: lineDocument }).partial().default({}),
  document: storyDocument,
  details: storyDetails.default(() => ({ ...emptyDetails, authors: [], tags: [], sources: [] })),
  comments: z.array(commentThread).max(10_000).readonly().default([]),
}) satisfies z.ZodType<StoryContent>;

const step = z.looseObject({ stepType: z.string().max(40) }) satisfies z.ZodType<StepJson>;
const steps = z.array(step).max(20_000).readonly();
const detail = <Name extends keyof typeof detailValues>(name: Name) =>
  z.object({ kind: z.literal('detail'), detail: z.literal(name), value: detailValues[name] });
const detailChange = z.discriminatedUnion('detail', [
  detail('headlines'),
  detail('urlSlug'),
  detail('authors'),
  detail('section'),
  detail('tags'),
  detail('language'),
  detail('priority'),
  detail('targetLength'),
  detail('noteToDesk'),
  detail('sources'),
]);
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: storyFieldName, value: fieldText }),
  z.object({ kind: z.literal('steps'), steps }),
  z.object({ kind: z.literal('line'), line: z.enum(lineNames), steps }),
  detailChange,
  z.object({ kind: z.literal('thread'), thread: commentThread }),
]) satisfies z.ZodType<Change>;

export const milestone = z.object({ kind: z.enum(milestoneKinds), name: z.string().max(200) });
export const storyVersion = z.object({
  version: z.number().int(),
  since: z.number().int(),
  at: instant,
  author: z.string(),
  milestones: z.array(milestone).readonly(),
  added: z.number().int(),
  removed: z.number().int(),
}) satisfies z.ZodType<StoryVersion>;
export const journalBatch = z.object({
  version: z.number().int(),
  at: instant,
  author: z.string(),
  changes: z.array(change).readonly(),
});

/** The name of a backup's folder or file inside the desk's backups; never a path. */
export const backupName = z.string().regex(/^[\w.-]{1,120}$/);
export const backup = z.object({
  name: backupName,
  kind: z.enum(backupKinds),
  at: instant,
  byteLength: z.number().int(),
  stories: z.number().int(),
  state: z.enum(backupStates),
}) satisfies z.ZodType<Backup>;

export const scheduledTime = z.object({ wall: z.string(), zone: z.string(), instant });
export const destination = z.object({
  id: destinationId,
  kind: z.enum(destinationKinds),
  name: z.string(),
  settings: z.object({ path: z.string() }),
}) satisfies z.ZodType<Destination>;
export const namedDestination = destination.omit({ settings: true });
export const publicationSummary = z.object({
  id: publicationId,
  storyId,
  storyVersion: z.number().int(),
  destination: namedDestination,
  due: scheduledTime,
  action: z.enum(publicationActions),
  corrects: z.boolean(),
  state: z.enum(publicationStates),
  attempts: z.number().int(),
  nextTry: instant.nullable(),
  isPaused: z.boolean(),
  reason: z.string(),
  receipt: receiptSchema.nullable(),
  createdAt: instant,
}) satisfies z.ZodType<PublicationSummary>;

/** A row of the outbox with the slug and headline its story has today. */
export const outboxRow = publicationSummary.extend({ slug: z.string(), headline: z.string() });
/** What became of the places of a story that is taken away or killed. */
export const takenDown = z.object({ rows: z.array(outboxRow), calledOff: z.number().int() });

/** What would be done at a destination. `words` tell how what goes out differs from what stands there. */
export const dryRun = z.object({
  destination: namedDestination,
  action: z.enum(publicationActions),
  /** Where the story stands, or would. */
  address: z.string(),
  steps: z.array(
    z.object({
      does: z.enum(['writes', 'replaces', 'keeps', 'removes']),
      name: z.string(),
      byteLength: z.number().int(),
      sha256: z.string(),
    }),
  ),
  /** Null where nothing of the story stands there yet, or nothing goes out. */
  words: z
    .object({ changes: z.number().int(), added: z.number().int(), removed: z.number().int() })
    .nullable(),
  problems: z.array(z.string()),
});

export const correction = z.object({
  id: z.uuid(),
  storyId,
  kind: z.enum(correctionKinds),
  text: z.string(),
  date: z.string(),
  position: z.enum(notePositions),
  carries: z.enum(carriedVersions),
  author: z.string(),
  madeAt: instant,
}) satisfies z.ZodType<Correction>;
export const loggedCorrection = correction.extend({
  slug: z.string(),
  headline: z.string(),
  places: z.array(outboxRow),
});
export const wordingProblem = z.object({
  rule: z.string(),
  grade: z.enum(['must-fix', 'worth-a-look']),
  message: z.string(),
}) satisfies z.ZodType<WordingProblem>;

/** What the desk plans for a story. */
export const deskPlan = z.object({
  due: scheduledTime.nullable(),
  assignee: z.string().trim().max(100),
  art: z.string().max(500),
}) satisfies z.ZodType<DeskPlan>;
export const embargo = z.object({
  until: scheduledTime,
  source: z.string().max(200),
  lifted: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
}) satisfies z.ZodType<Embargo>;
/** What somebody chose of what goes on without a window. */
export const backgroundChoices = z.object({
  onClose: z.enum(onCloseChoices),
  tellsBySystem: z.boolean(),
  startsAtLogin: z.boolean(),
}) satisfies z.ZodType<BackgroundChoices>;
export const backgroundSettings = backgroundChoices.extend({
  canTell: z.boolean(),
  canStartAtLogin: z.boolean(),
});
export const moveEffect = z.object({
  from: scheduledTime,
  to: scheduledTime,
  stops: z.array(z.string()),
  embargo: embargo.nullable(),
  crosses: z.array(z.string()),
}) satisfies z.ZodType<MoveEffect>;
export const deskState = z.enum(deskStates);
export const storyState = z.enum(storyStates);

const decision = { id: z.number().int(), at: instant, author: z.string(), note: z.string() };
export const storyLogEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), ...decision, was: deskState, became: deskState }),
  z.object({ kind: z.literal('plan'), ...decision, was: deskPlan, became: deskPlan }),
  z.object({ kind: z.literal('embargo'), ...decision, was: embargo.nullable(), became: embargo.nullable() }),
  z.object({
    kind: z.literal('embargo-lifted'),
    ...decision,
    was: embargo.nullable(),
    became: embargo.nullable(),
  }),
]) satisfies z.ZodType<StoryLogEntry>;
const withoutNumber = { id: true } as const;
const [ofState, ofPlan, ofEmbargo, ofLift] = storyLogEntry.options;
export const decisionMade = z.discriminatedUnion('kind', [
  ofState.omit(withoutNumber),
  ofPlan.omit(withoutNumber),
  ofEmbargo.omit(withoutNumber),
  ofLift.omit(withoutNumber),
]) satisfies z.ZodType<DecisionMade>;

export const storySummary = deskPlan.extend({
  id: storyId,
  slug: z.string(),
  headline: z.string(),
  byline: z.string(),
  state: storyState,
  deskState,
  lastPassage: z.object({ at: instant, by: z.string(), note: z.string() }).nullable(),
  embargo: embargo.nullable(),
  section: z.string(),
  priority: z.enum(priorities),
  targetLength: z.object({ amount: z.number(), unit: z.enum(lengthUnits) }).nullable(),
  publication: publicationSummary.nullable(),
  package: z.object({ name: z.string(), role: z.enum(packageRoles) }).nullable(),
  wordCount: z.number().int(),
  leadPhoto: photoId.nullable(),
  version: z.number().int(),
  createdAt: instant,
  savedAt: instant,
}) satisfies z.ZodType<StorySummary>;

/** Words of a list, such as keywords: at most 500 of 500 characters. */
const photoWords = z.array(z.string().max(500)).max(500).readonly();
export const photoFields = z.object({
  ...(Object.fromEntries(photoTextNames.map((name) => [name, fieldText])) as Record<
    PhotoTextName,
    typeof fieldText
  >),
  keywords: photoWords,
  persons: photoWords,
}) satisfies z.ZodType<PhotoFields>;
export const editedPhotoFields = photoFields.partial();
export const photoTerms = z.object({
  until: z.union([z.literal(''), z.string().regex(/^\d{4}-\d\d-\d\d$/)]),
  daysAfterFirstUse: z.number().int().min(0).max(36_500).nullable(),
  territory: z.string().max(500),
  isOneTime: z.boolean(),
}) satisfies z.ZodType<PhotoTerms>;
export const photo = photoFields.extend({
  id: photoId,
  fileName: z.string(),
  mediaType: z.enum(photoMediaTypes),
  byteLength: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  fromFile: photoFields,
  conflicts: z.array(z.object({ field: z.enum(photoFieldNames), xmp: fieldText, iim: fieldText })).readonly(),
  terms: photoTerms,
  keepsGps: z.boolean(),
  original: z
    .object({ id: photoId, mediaType: z.enum(originalMediaTypes), byteLength: z.number().int() })
    .nullable(),
  addedAt: instant,
}) satisfies z.ZodType<Photo>;

const place = z.discriminatedUnion('in', [
  z.object({ in: z.literal('field'), field: storyFieldName }),
  z.object({ in: z.literal('detail'), detail: storyDetails.keyof() }),
  z.object({ in: z.literal('body'), gap: z.number().int().optional() }),
  z.object({ in: z.literal('comments') }),
  z.object({ in: z.literal('desk'), what: z.enum(['state', 'embargo']) }),
  z.object({ in: z.literal('photo'), photo: photoId, part: z.enum(['credit', 'alt', 'caption', 'terms']) }),
]);
export const problem = z.object({
  check: z.enum(checkIds),
  grade: z.enum(['must-fix', 'worth-a-look']),
  message: z.string(),
  place,
}) satisfies z.ZodType<Problem>;

export const wallTimeResolution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), instant }),
  z.object({ kind: z.literal('twice'), first: instant, second: instant }),
  z.object({ kind: z.literal('never'), reason: z.string() }),
]) satisfies z.ZodType<WallTimeResolution>;
