import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Photo, PhotoId } from '#core/photo/photo';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { getPhotos } from './photos';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

const deletedRow = z.object({ id: z.string(), number: z.number() });
const versionRow = z.object({ id: z.string(), version: z.number() });
const foundRow = z.object({ found: z.number() });

/** A photo that is deleted; `number` tells the order in which the desk got its photos. */
export interface DeletedPhoto {
  readonly id: PhotoId;
  readonly number: number;
}

/** Photos of numbers after one that were deleted at an instant or before and stand in no story now, at most so many. */
export function longDeleted(db: Reader, upTo: Instant, after: number, most: number): readonly DeletedPhoto[] {
  return rowsOf(
    db,
    deletedRow,
    `SELECT id, number FROM photo WHERE deleted_at IS NOT NULL AND deleted_at <= :upTo AND number > :after
       AND NOT EXISTS (SELECT 1 FROM photo_use WHERE photo_id = photo.id)
     ORDER BY number LIMIT :most`,
    { upTo, after, most },
  );
}

/** Every story with the version it stands at. */
export function storyVersions(db: Reader): ReadonlyMap<StoryId, number> {
  const stories = rowsOf(db, versionRow, 'SELECT id, version FROM story');
  return new Map(stories.map(({ id, version }) => [id, version]));
}

/**
 * Whether a photo is named anywhere in what is kept of a story: in a change, a copy or an edition, of whatever version.
 * Reads all of it, some milliseconds a megabyte.
 */
export function isNamedInStory(db: Reader, storyId: StoryId, photoId: PhotoId): boolean {
  const row = rowOf(
    db,
    foundRow,
    `SELECT EXISTS (SELECT 1 FROM journal WHERE story_id = :storyId AND instr(changes, :photoId) > 0)
       OR EXISTS (SELECT 1 FROM snapshot WHERE story_id = :storyId AND instr(content, :photoId) > 0)
       OR EXISTS (SELECT 1 FROM publication WHERE story_id = :storyId AND instr(edition, :photoId) > 0) AS found`,
    { storyId, photoId },
  );
  return row?.found === 1;
}

/** Takes the row of a deleted photo away for good and answers what it said; null where it is not deleted, or is used. */
export function clearPhoto(db: Database, id: PhotoId): Photo | null {
  return inTransaction(db, () => {
    const [photo] = getPhotos(db, [id]);
    const ofPhoto = 'SELECT number FROM photo WHERE id = :id';
    if (!photo || !isDeleted(db, id) || isUsed(db, id)) return null;
    write(db, `DELETE FROM photo_search WHERE rowid = (${ofPhoto})`, { id });
    write(db, 'DELETE FROM photo WHERE id = :id', { id });
    return photo;
  });
}

function isDeleted(db: Reader, id: PhotoId): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM photo WHERE id = :id AND deleted_at IS NOT NULL) AS found';
  return rowOf(db, foundRow, sql, { id })?.found === 1;
}

function isUsed(db: Reader, id: PhotoId): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM photo_use WHERE photo_id = :id)
    OR EXISTS (SELECT 1 FROM photo_publication WHERE photo_id = :id) AS found`;
  return rowOf(db, foundRow, sql, { id })?.found === 1;
}

/** Whether any photo of the desk was converted from this file. */
export function isOriginalOfAny(db: Reader, originalId: PhotoId): boolean {
  const sql =
    "SELECT EXISTS (SELECT 1 FROM photo WHERE json_extract(original, '$.id') = :originalId) AS found";
  return rowOf(db, foundRow, sql, { originalId })?.found === 1;
}
