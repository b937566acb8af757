import type { PhotoId } from '#core/photo/photo';
import { sentFileSchema, type DestinationId, type SentFile } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { isLastOf } from './publications-at-place';
import { rowsOf, type Reader } from './query';

/**
 * Which of some files other stories have at a destination, or may have: what stands there last of each, and what was never
 * answered. A file there is named by its photo and its content, so only stories that went out with one of the same photos
 * can have it, and what they have is the same file. `photos` are those of the edition the files are of.
 */
export function filesOfOthers(
  db: Reader,
  storyId: StoryId,
  destinationId: DestinationId,
  { files, photos }: { readonly files: readonly SentFile[]; readonly photos: readonly PhotoId[] },
): readonly SentFile[] {
  const names = [...new Set(files.map(({ name }) => name).filter((name) => name.includes('/')))];
  if (names.length === 0) return []; // a page is its story's own
  return rowsOf(
    db,
    sentFileSchema,
    `WITH own (photo_id) AS (
       SELECT value FROM json_each(:photos)
       UNION SELECT photo_id FROM photo_publication
         WHERE publication_id IN (SELECT id FROM publication WHERE story_id = :storyId)
       UNION SELECT json_extract(photo.value, '$.id') FROM publication, json_each(edition, '$.photos') AS photo
         WHERE story_id = :storyId AND state IN ('sending', 'missed', 'refused') AND address IS NOT NULL),
     candidate (id) AS (
       SELECT publication_id FROM photo_publication WHERE photo_id IN (SELECT photo_id FROM own) AND story_id <> :storyId
       UNION SELECT id FROM publication WHERE state IN ('sending', 'missed', 'refused') AND address IS NOT NULL)
     SELECT DISTINCT file.value ->> 'name' AS name, file.value ->> 'sha256' AS sha256
     FROM candidate JOIN publication ON publication.id = candidate.id, json_each(publication.files) AS file
     WHERE destination_id = :destinationId AND story_id <> :storyId AND address IS NOT NULL AND action <> 'remove'
       AND (state <> 'sent' OR ${isLastOf('publication')})
       AND file.value ->> 'name' IN (SELECT value FROM json_each(:names))`,
    { destinationId, storyId, names: JSON.stringify(names), photos: JSON.stringify(photos) },
  );
}
