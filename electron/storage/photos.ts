import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { NewsroomError } from '#core/newsroom-error';
import { photoFields, photoTerms } from '#core/contract/entities';
import { originalMediaTypes, photoMediaTypes, type Photo, type PhotoId } from '#core/photo/photo';
import {
  emptyPhotoFields,
  fieldsOf,
  photoFieldNames,
  type EditedPhotoFields,
  type PhotoFields,
} from '#core/photo/photo-fields';
import type { PhotoTerms } from '#core/photo/terms';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

const columns = `id, file_name, media_type, byte_length, width, height, fields, from_file, conflicts, terms, keeps_gps,
  original, added_at`;

const json = z.string().transform((text): unknown => JSON.parse(text));
// Made once: a shape made for each row costs more than all else about the row.
const someFields = photoFields.partial();
/** Fields as rows keep them: those that came later are missing in rows of before. */
export const savedFields = json.transform(
  (said): PhotoFields => ({ ...emptyPhotoFields, ...someFields.parse(said) }) as PhotoFields,
);
/** Terms as rows keep them. */
export const savedTerms = json.pipe(photoTerms);
const conflict = z.object({ field: z.enum(photoFieldNames), xmp: z.string(), iim: z.string() });
const original = z.object({
  id: z.string(),
  mediaType: z.enum(originalMediaTypes),
  byteLength: z.number(),
});
const photoRow = z
  .object({
    id: z.string(),
    file_name: z.string(),
    media_type: z.enum(photoMediaTypes),
    byte_length: z.number(),
    width: z.number(),
    height: z.number(),
    fields: savedFields,
    from_file: savedFields,
    conflicts: json.pipe(z.array(conflict)),
    terms: savedTerms,
    keeps_gps: z.number(),
    original: json.pipe(original).nullable(),
    added_at: z.number(),
  })
  .transform((row): Photo => ({
    ...row.fields,
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteLength: row.byte_length,
    width: row.width,
    height: row.height,
    fromFile: row.from_file,
    conflicts: row.conflicts,
    terms: row.terms,
    keepsGps: row.keeps_gps === 1,
    original: row.original,
    addedAt: row.added_at,
  }));

/**
 * Keeps a photo's row. Where the desk has the photo already, that row stays, with what people wrote in it, and is the
 * answer; where it was deleted, it is back.
 */
export function insertPhoto(db: Database, photo: Photo): Photo {
  return inTransaction(db, () => {
    write(
      db,
      `INSERT INTO photo (${columns}) VALUES (:id, :fileName, :mediaType, :byteLength, :width, :height, :fields,
         :fromFile, :conflicts, :terms, :keepsGps, :original, :addedAt)
       ON CONFLICT (id) DO UPDATE SET deleted_at = NULL`,
      {
        id: photo.id,
        fileName: photo.fileName,
        mediaType: photo.mediaType,
        byteLength: photo.byteLength,
        width: photo.width,
        height: photo.height,
        fields: JSON.stringify(fieldsOf(photo)),
        fromFile: JSON.stringify(photo.fromFile),
        conflicts: JSON.stringify(photo.conflicts),
        terms: JSON.stringify(photo.terms),
        keepsGps: Number(photo.keepsGps),
        original: photo.original && JSON.stringify(photo.original),
        addedAt: photo.addedAt,
      },
    );
    return getPhoto(db, photo.id);
  });
}

/** A photo's row. @throws NewsroomError `not-found`. */
export function getPhoto(db: Reader, id: PhotoId): Photo {
  const photo = rowOf(db, photoRow, `SELECT ${columns} FROM photo WHERE id = :id`, { id });
  if (photo === null) throw new NewsroomError('not-found', `There is no photo ${id} on this desk.`);
  return photo;
}

/** The rows of photos, each once, in the order they are first named; names the desk does not know are left out. */
export function getPhotos(db: Reader, ids: readonly PhotoId[]): readonly Photo[] {
  return [...new Set(ids)].flatMap(
    (id) => rowOf(db, photoRow, `SELECT ${columns} FROM photo WHERE id = :id`, { id }) ?? [],
  );
}

/** Every photo of the desk, newest first, deleted ones whose files are still kept among them. */
export function listPhotos(db: Reader): readonly Photo[] {
  return rowsOf(db, photoRow, `SELECT ${columns} FROM photo ORDER BY added_at DESC, number DESC`);
}

/** Says which file a photo was converted from, where that is not known yet. */
export function giveOriginal(db: Database, id: PhotoId, original: NonNullable<Photo['original']>): void {
  const sql = 'UPDATE photo SET original = :original WHERE id = :id AND original IS NULL';
  write(db, sql, { id, original: JSON.stringify(original) });
}

/** What a person changed about a photo; what is left out stays. */
export interface PhotoEdit {
  readonly fields: EditedPhotoFields;
  readonly terms?: PhotoTerms | undefined;
  readonly keepsGps?: boolean | undefined;
}

/** Writes what a person changed about a photo and answers the whole of it. @throws NewsroomError `not-found`. */
export function editPhoto(db: Database, id: PhotoId, edit: PhotoEdit): Photo {
  return inTransaction(db, () => {
    const photo = getPhoto(db, id);
    write(
      db,
      'UPDATE photo SET fields = :fields, terms = :terms, keeps_gps = :keepsGps, searched = 0 WHERE id = :id',
      {
        id,
        fields: JSON.stringify({ ...fieldsOf(photo), ...withoutGaps(edit.fields) }),
        terms: JSON.stringify(edit.terms ?? photo.terms),
        keepsGps: Number(edit.keepsGps ?? photo.keepsGps),
      },
    );
    // Stories are found by the credits of their photos.
    write(
      db,
      `UPDATE story SET searched_version = min(searched_version, 0) - 1
       WHERE id IN (SELECT story_id FROM photo_use WHERE photo_id = :id)`,
      { id },
    );
    return getPhoto(db, id);
  });
}

const withoutGaps = (edited: EditedPhotoFields): EditedPhotoFields =>
  Object.fromEntries(Object.entries(edited).filter(([, value]) => value !== undefined));
