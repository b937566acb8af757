import { z } from 'zod';
import * as entity from '#core/contract/entities';
import { mostMembers, packageRoles } from '#core/story/package';
import { storedMilestoneKinds } from '../../storage/milestones';
import { storedPhoto } from '../../storage/stored-photo';

/** The end of the name of a story bundle. */
export const bundleEnding = '.nutgraf.zip';

/**
 * The form of a bundle; raised when an older Nutgraf could not read it. Form 1 had no `desk.json`: what was decided about
 * a story stayed where it was decided.
 */
export const newestBundle = 2;
/** The first form that carries what the desk decided. */
export const firstWithDesk = 2;

/** What stands where in a bundle. Photos stand in a folder of their own, named by their SHA-256. */
export const bundleNames = {
  manifest: 'manifest.json',
  content: 'story.json',
  history: 'history.json',
  photos: 'photos.json',
  desk: 'desk.json',
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a bundle is of, and every other file in it with its SHA-256 and its length in bytes. */
export const manifest = z.object({
  nutgraf: z.literal('bundle'),
  version: z.number().int(),
  appVersion: z.string().max(100),
  story: entity.storyId,
  storyVersion: z.number().int().min(0),
  createdAt: entity.instant,
  files: z
    .array(z.object({ name: z.string().max(400), sha256, byteLength: z.number().int().min(0) }))
    .max(2_100),
});
export type Manifest = z.infer<typeof manifest>;

/** The past of a story: where its journal begins, every batch, and what versions are remembered for. */
export const history = z.object({
  start: z
    .object({ version: z.number().int().min(1), at: entity.instant, content: entity.storyContent })
    .nullable(),
  batches: z.array(
    z.object({
      version: z.number().int().min(1),
      batch: z.uuid(),
      recordedAt: entity.instant,
      author: z.string().max(200),
      changes: z.array(entity.change),
    }),
  ),
  milestones: z.array(
    z.object({
      version: z.number().int().min(0),
      kind: z.enum(storedMilestoneKinds),
      name: z.string().max(200),
      author: z.string().max(200),
      recordedAt: entity.instant,
    }),
  ),
});
export type History = z.infer<typeof history>;

/** The photos of a story with all that is said of them; `file` and `original` are names in the bundle, or null. */
export const photos = z
  .array(
    z.object({
      photo: storedPhoto,
      file: z.string().max(400).nullable(),
      original: z.string().max(400).nullable(),
    }),
  )
  .max(1_000);
export type BundledPhoto = z.infer<typeof photos>[number];

/** What the desk has decided about a story beside its words. */
export const desk = z.object({
  decisions: z.object({
    state: entity.deskState,
    plan: entity.deskPlan,
    embargo: entity.embargo.nullable(),
    log: z.array(entity.decisionMade),
  }),
  /** Where it stands at its places: told to whoever brings it in, and never taken over. */
  shown: entity.storyState,
  /** The corrections log, oldest first. */
  corrections: z.array(entity.correction.omit({ storyId: true })),
  /** The packages it is in, with all their members in order; the slugs say which stories are meant. */
  packages: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().max(200),
      members: z
        .array(z.object({ story: entity.storyId, role: z.enum(packageRoles), slug: z.string() }))
        .max(2 * mostMembers),
    }),
  ),
});
export type BundledDesk = z.infer<typeof desk>;
