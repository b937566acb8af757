import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { PhotoId } from '#core/photo/photo';
import type { PublicationId, PublicationState } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

const pendingStates = [
  'waiting',
  'sending',
  'missed',
  'refused',
] as const satisfies readonly PublicationState[];

/** A time a photo went out, in which story. */
export interface SentUse {
  readonly storyId: StoryId;
  readonly publicationId: PublicationId;
  readonly sentAt: Instant;
}

/** A photo of an edition that is not called off and has not gone out. */
export interface PendingUse {
  readonly photoId: PhotoId;
  readonly storyId: StoryId;
  readonly state: (typeof pendingStates)[number];
}

/** The photos of editions, each with its publication. An edition that cannot be read has none: verify tells of it. */
const photosOfEditions = `publication,
  json_each(CASE WHEN json_valid(edition) THEN edition ELSE '{}' END, '$.photos') AS one`;
const photoId = "json_extract(one.value, '$.id')";

const photoIdRow = z.object({ photo_id: z.string() }).transform((row) => row.photo_id);
const storyIdRow = z.object({ story_id: z.string() }).transform((row) => row.story_id);
const sentRow = z.object({ storyId: z.string(), publicationId: z.string(), sentAt: z.number() });
const firstRow = z.object({ first: z.number().nullable() });
const pendingRow = z.object({ photoId: z.string(), storyId: z.string(), state: z.enum(pendingStates) });

/**
 * Writes down which photos stand in a story. A deleted photo that stands in one is back in the library. Answers whether
 * anything is another than before.
 */
export function putUses(db: Database, storyId: StoryId, photos: readonly PhotoId[]): boolean {
  const now = new Set(photos);
  return inTransaction(db, () => {
    const before = new Set(usedPhotos(db, storyId));
    const gone = [...before].filter((photoId) => !now.has(photoId));
    const come = [...now].filter((photoId) => !before.has(photoId));
    for (const photoId of gone)
      write(db, 'DELETE FROM photo_use WHERE photo_id = :photoId AND story_id = :storyId', {
        photoId,
        storyId,
      });
    for (const photoId of come)
      write(db, 'INSERT INTO photo_use (photo_id, story_id) VALUES (:photoId, :storyId)', {
        photoId,
        storyId,
      });
    const back = [...now].filter((photoId) => putPhotoBack(db, photoId));
    return gone.length + come.length + back.length > 0;
  });
}

/** The photos that stood in a story when it was last counted. */
export function usedPhotos(db: Reader, storyId: StoryId): readonly PhotoId[] {
  return rowsOf(db, photoIdRow, 'SELECT photo_id FROM photo_use WHERE story_id = :storyId', { storyId });
}

/** The stories a photo stood in when they were last counted, the one last written in first. */
export function storiesWithPhoto(db: Reader, photoId: PhotoId): readonly StoryId[] {
  return rowsOf(
    db,
    storyIdRow,
    `SELECT story_id FROM photo_use JOIN story ON story.id = story_id WHERE photo_id = :photoId
     ORDER BY saved_at DESC, story_id`,
    { photoId },
  );
}

/** Every time a photo went out, the first first. */
export function sentUses(db: Reader, photoId: PhotoId): readonly SentUse[] {
  return rowsOf(
    db,
    sentRow,
    `SELECT story_id AS storyId, publication_id AS publicationId, sent_at AS sentAt FROM photo_publication
     WHERE photo_id = :photoId ORDER BY sent_at, publication_id`,
    { photoId },
  );
}

/** When a photo first went out, or null. */
export function firstSentAt(db: Reader, photoId: PhotoId): Instant | null {
  const sql = 'SELECT min(sent_at) AS first FROM photo_publication WHERE photo_id = :photoId';
  return rowOf(db, firstRow, sql, { photoId })?.first ?? null;
}

/** Writes down that the photos of a publication's edition went out. Their last days count from there. */
export function noteSent(db: Database, publicationId: PublicationId, sentAt: Instant): void {
  write(
    db,
    `INSERT OR IGNORE INTO photo_publication (photo_id, publication_id, story_id, sent_at)
     SELECT ${photoId}, publication.id, story_id, :sentAt FROM ${photosOfEditions}
     WHERE publication.id = :publicationId AND ${photoId} IS NOT NULL`,
    { publicationId, sentAt },
  );
  write(
    db,
    `UPDATE photo SET searched = 0
     WHERE id IN (SELECT photo_id FROM photo_publication WHERE publication_id = :publicationId)`,
    { publicationId },
  );
}

/** The photos of every edition that waits, is being sent, or asks a person. */
export function pendingUses(db: Reader): readonly PendingUse[] {
  return rowsOf(
    db,
    pendingRow,
    `SELECT ${photoId} AS photoId, story_id AS storyId, state FROM ${photosOfEditions}
     WHERE state IN ('waiting', 'sending', 'missed', 'refused') AND ${photoId} IS NOT NULL`,
  );
}

/** Takes a photo out of the library; its row and its file stay. Answers whether it was there. */
export function deletePhoto(db: Database, id: PhotoId, deletedAt: Instant): boolean {
  const sql = 'UPDATE photo SET deleted_at = :deletedAt WHERE id = :id AND deleted_at IS NULL';
  return write(db, sql, { id, deletedAt }) === 1;
}

/** Puts a deleted photo back with all that was said of it. Answers whether it was deleted. */
export function putPhotoBack(db: Database, id: PhotoId): boolean {
  return (
    write(db, 'UPDATE photo SET deleted_at = NULL WHERE id = :id AND deleted_at IS NOT NULL', { id }) === 1
  );
}
