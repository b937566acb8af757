import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { NewsroomError } from '#core/newsroom-error';
import {
  photoFieldNames,
  photoMediaTypes,
  type Photo,
  type PhotoFieldName,
  type PhotoId,
} from '#core/photo/photo';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

const columns =
  'id, file_name, media_type, byte_length, width, height, description, credit, creator, copyright, from_file, added_at';
const photoFields = z.object({
  description: z.string(),
  credit: z.string(),
  creator: z.string(),
  copyright: z.string(),
});
const photoRow = photoFields
  .extend({
    id: z.string(),
    file_name: z.string(),
    media_type: z.enum(photoMediaTypes),
    byte_length: z.number(),
    width: z.number(),
    height: z.number(),
    from_file: z.string(),
    added_at: z.number(),
  })
  .transform(({ file_name, media_type, byte_length, from_file, added_at, ...same }): Photo => ({
    ...same,
    fileName: file_name,
    mediaType: media_type,
    byteLength: byte_length,
    fromFile: photoFields.parse(JSON.parse(from_file)),
    addedAt: added_at,
  }));

/** Keeps a photo's row. Where the desk has the photo already, that row stays, with what people wrote in it, and is the answer. */
export function insertPhoto(db: Database, photo: Photo): Photo {
  return inTransaction(db, () => {
    write(
      db,
      `INSERT INTO photo (${columns}) VALUES (:id, :fileName, :mediaType, :byteLength, :width, :height, :description,
         :credit, :creator, :copyright, :fromFile, :addedAt) ON CONFLICT (id) DO NOTHING`,
      { ...photo, fromFile: JSON.stringify(photo.fromFile) },
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

/** Every photo of the desk, newest first. */
export function listPhotos(db: Reader): readonly Photo[] {
  return rowsOf(db, photoRow, `SELECT ${columns} FROM photo ORDER BY added_at DESC, rowid DESC`);
}

/** Fields a person changed; what is left out stays. */
export type EditedPhotoFields = Readonly<Partial<Record<PhotoFieldName, string | undefined>>>;

/** Writes what a person changed about a photo and answers the whole of it. @throws NewsroomError `not-found`. */
export function editPhoto(db: Database, id: PhotoId, edited: EditedPhotoFields): Photo {
  write(
    db,
    `UPDATE photo SET description = coalesce(:description, description), credit = coalesce(:credit, credit),
       creator = coalesce(:creator, creator), copyright = coalesce(:copyright, copyright) WHERE id = :id`,
    { id, description: null, credit: null, creator: null, copyright: null, ...given(edited) },
  );
  return getPhoto(db, id);
}

function given(edited: EditedPhotoFields): Record<string, string> {
  return Object.fromEntries(
    photoFieldNames.flatMap((name) => (edited[name] === undefined ? [] : [[name, edited[name]]])),
  );
}
