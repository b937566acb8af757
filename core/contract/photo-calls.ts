import { z } from 'zod';
import { call, nothing } from './call';
import * as entity from './entities';
import { photoCard, photoSearch } from './photo-search';

/** Calls of the photos of the desk and their library. */
export const photoCalls = {
  /** Keeps a dropped or pasted photo on the desk. */
  'photo:attach': call(
    z.object({ fileName: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }),
    entity.photo,
  ),
  /** Asks for photo files in a dialog and keeps them; what could not be kept is said, file by file. */
  'photo:choose': call(nothing, z.object({ photos: z.array(entity.photo), problems: z.array(z.string()) })),
  /** Gives up taking in photos after the one that is being taken in; those kept already stay. */
  'photo:cancel': call(nothing, nothing),
  /** Writes what a person changed; what is left out stays. */
  'photo:edit': call(
    z.object({
      photo: entity.photoId,
      fields: entity.editedPhotoFields,
      terms: entity.photoTerms.optional(),
      keepsGps: z.boolean().optional(),
    }),
    entity.photo,
  ),
  'photo:get': call(z.object({ photo: entity.photoId }), entity.photo),
  /** A stretch of the library, newest first, and how many there are in all. Words are matched by their beginnings. */
  'photo:list': call(
    z.object({
      search: photoSearch,
      from: z.number().int().min(0),
      most: z.number().int().min(1).max(500),
    }),
    z.object({ photos: z.array(photoCard), total: z.number().int() }),
  ),
  /** The agencies of the library with how many photos each has, the largest first. */
  'photo:agencies': call(
    nothing,
    z.object({ agencies: z.array(z.object({ agency: z.string(), photos: z.number().int() })) }),
  ),
  /** The stories a photo stands in, and when and in which story it went out. */
  'photo:uses': call(
    z.object({ photo: entity.photoId }),
    z.object({
      stories: z.array(entity.storySummary),
      sent: z.array(z.object({ story: entity.storyId, headline: z.string(), at: entity.instant })),
    }),
  ),
  /** Takes photos out of the library. One that a story or a publication uses stays, and is said. */
  'photo:delete': call(
    z.object({ photos: z.array(entity.photoId).min(1).max(500) }),
    z.object({
      deleted: z.array(entity.photoId),
      refused: z.array(z.object({ photo: entity.photoId, reason: z.string() })),
    }),
  ),
  /** Puts deleted photos back with all that was said of them. */
  'photo:put-back': call(z.object({ photos: z.array(entity.photoId).min(1).max(500) }), nothing),
} as const;
