import { z } from 'zod';
import { photoUses } from '#core/document/walk';
import type { StoryDocument } from '#core/document/document';
import type { StoryId } from '#core/story/story';
import { usedPhotos } from './photo-uses';
import { getPhotos } from './photos';
import { rowsOf, type Reader } from './query';

const countRow = z.object({ count: z.number() });

/** What is wrong with what is kept beside photos: what they are found by, and that they went out. */
export function libraryProblems(db: Reader): readonly string[] {
  const count = (sql: string) => rowsOf(db, countRow, sql)[0]?.count ?? 0;
  const lost = count(
    `SELECT count(*) AS count FROM photo
     WHERE searched = 1 AND number NOT IN (SELECT rowid FROM photo_search)`,
  );
  const stray = count(
    'SELECT count(*) AS count FROM photo_search WHERE rowid NOT IN (SELECT number FROM photo)',
  );
  const unsaid = count(
    `SELECT count(*) AS count FROM publication, json_each(edition, '$.photos') AS one
     WHERE state = 'sent' AND action = 'publish' AND NOT EXISTS (SELECT 1 FROM photo_publication
       WHERE photo_id = json_extract(one.value, '$.id') AND publication_id = publication.id)`,
  );
  return [
    ...(lost > 0 ? [`The library does not find ${photos(lost)}.`] : []),
    ...(stray > 0
      ? [`The library has words of ${photos(stray)} that ${stray === 1 ? 'is' : 'are'} not there.`]
      : []),
    ...(unsaid > 0 ? [`The library does not know that ${photos(unsaid)} went out.`] : []),
  ];
}

const photos = (count: number): string => (count === 1 ? '1 photo' : `${count} photos`);

/** What is wrong with the uses the library shows of a story that was counted at its head. */
export function useProblems(db: Reader, storyId: StoryId, document: StoryDocument): readonly string[] {
  const used = new Set(photoUses(document).map(({ attrs }) => attrs.photo));
  const shown = new Set(usedPhotos(db, storyId));
  const isRight = used.size === shown.size && [...used].every((id) => shown.has(id));
  return [
    ...(isRight ? [] : ['the library shows other uses of photos than the story has.']),
    ...getPhotos(db, [...used])
      .filter(({ id }) => isDeleted(db, id))
      .map(({ fileName, id }) => `it uses the photo ${fileName} (${id}), which is deleted.`),
  ];
}

const isDeleted = (db: Reader, id: string): boolean =>
  rowsOf(db, z.object({ id: z.string() }), 'SELECT id FROM photo WHERE id = :id AND deleted_at IS NOT NULL', {
    id,
  }).length > 0;
