import { z } from 'zod';
import * as entity from './entities';

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});
const nothing = z.object({});

export { largestPhotoFile } from '../photo/photo';

const occurrence = z.enum(['first', 'second']);

/** Every call the renderer can make, `noun:verb`, one object in and one object out. There is no other way in. */
export const calls = {
  /** Where the desk is, the newsroom's IANA zone, and the app's version. */
  'desk:info': call(nothing, z.object({ folder: z.string(), zone: z.string(), version: z.string() })),

  'story:create': call(
    z.object({ slug: entity.fieldText.optional(), headline: entity.fieldText.optional() }),
    entity.storySummary,
  ),
  /** Newest saved first. */
  'story:list': call(nothing, z.object({ stories: z.array(entity.storySummary) })),
  /** The whole story at its head, the photos it uses, and what had to be mended to open it (empty: nothing). */
  'story:open': call(
    z.object({ story: entity.storyId }),
    z.object({
      summary: entity.storySummary,
      content: entity.storyContent,
      photos: z.array(entity.photo),
      mended: z.string(),
    }),
  ),
  /**
   * Writes one batch to the journal, on disk before it answers. `base` is the version the changes were made on;
   * where it is not the head, `conflict`. `batch` names the batch, so that one sent twice is written once.
   */
  'story:append': call(
    z.object({
      story: entity.storyId,
      batch: z.uuid(),
      base: z.number().int().min(0),
      changes: z.array(entity.change).min(1).max(2_000),
    }),
    z.object({ version: z.number().int(), savedAt: z.number() }),
  ),
  'story:check': call(z.object({ story: entity.storyId }), z.object({ problems: z.array(entity.problem) })),

  /** Keeps a dropped or pasted photo on the desk. */
  'photo:attach': call(
    z.object({ fileName: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }),
    entity.photo,
  ),
  /** Asks for photo files in a dialog and keeps them; what could not be kept is said, file by file. */
  'photo:choose': call(nothing, z.object({ photos: z.array(entity.photo), problems: z.array(z.string()) })),
  'photo:edit': call(z.object({ photo: entity.photoId, fields: entity.editedPhotoFields }), entity.photo),
  'photo:get': call(z.object({ photo: entity.photoId }), entity.photo),

  'destination:list': call(nothing, z.object({ destinations: z.array(entity.destination) })),
  /** Asks for a folder in a dialog and keeps it as a destination under this name. */
  'destination:add-folder': call(z.object({ name: z.string().trim().min(1).max(100) }), entity.destination),

  /** What a wall time means in a zone: one instant, two, or none with the reason. */
  'schedule:resolve': call(z.object({ wall: z.string(), zone: z.string() }), entity.wallTimeResolution),
  /** Freezes the story as it stands and schedules that version; an earlier plan for the same destination is cancelled. */
  'schedule:set': call(
    z.object({
      story: entity.storyId,
      destination: entity.destinationId,
      at: z.union([
        z.literal('now'),
        z.object({ wall: z.string(), zone: z.string(), occurrence: occurrence.optional() }),
      ]),
    }),
    entity.publicationSummary,
  ),
  /** Every publication with the slug and headline of its story: to come first by time, then the newest gone. */
  'schedule:list': call(
    nothing,
    z.object({
      publications: z.array(entity.publicationSummary.extend({ slug: z.string(), headline: z.string() })),
    }),
  ),
  'schedule:cancel': call(z.object({ publication: entity.publicationId }), entity.publicationSummary),
  /** Sends a waiting, missed or refused publication at once, because a person said so. */
  'schedule:publish-now': call(z.object({ publication: entity.publicationId }), entity.publicationSummary),

  'export:formats': call(
    nothing,
    z.object({
      formats: z.array(
        z.object({ id: z.string(), name: z.string(), description: z.string(), extension: z.string() }),
      ),
    }),
  ),
  /** The story as a format would write it: text of the first file, names and sizes of all. Nothing is written. */
  'export:preview': call(
    z.object({ story: entity.storyId, format: z.string() }),
    z.object({
      text: z.string(),
      mediaType: z.string(),
      files: z.array(z.object({ name: z.string(), byteLength: z.number() })),
      warnings: z.array(z.string()),
    }),
  ),
  /** Asks for a folder in a dialog and writes the files there. */
  'export:save': call(
    z.object({ story: entity.storyId, format: z.string() }),
    z.object({ folder: z.string(), files: z.array(z.string()), warnings: z.array(z.string()) }),
  ),

  'window:control': call(z.object({ action: z.enum(['minimize', 'maximize', 'close']) }), nothing),
  /** The answer to `app:closing`: everything unsaved has been written, or could not be. */
  'app:ready-to-close': call(z.object({ unsaved: z.boolean() }), nothing),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>;
