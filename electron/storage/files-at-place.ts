import { sentFileSchema, type DestinationId, type SentFile } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { isLastOf } from './publications-at-place';
import { rowsOf, type Reader } from './query';

/**
 * Which of some files other stories have at a destination, or may have: what stands there last of each, and what was never
 * answered. A file's name there is known by its content, so what several stories have is the same file.
 */
export function filesOfOthers(
  db: Reader,
  storyId: StoryId,
  destinationId: DestinationId,
  files: readonly SentFile[],
): readonly SentFile[] {
  const names = [...new Set(files.map(({ name }) => name).filter((name) => name.includes('/')))];
  if (names.length === 0) return []; // a page is its story's own
  return rowsOf(
    db,
    sentFileSchema,
    `SELECT DISTINCT file.value ->> 'name' AS name, file.value ->> 'sha256' AS sha256
     FROM publication, json_each(publication.files) AS file
     WHERE destination_id = :destinationId AND story_id <> :storyId AND address IS NOT NULL AND action <> 'remove'
       AND (state <> 'sent' OR ${isLastOf('publication')})
       AND file.value ->> 'name' IN (SELECT value FROM json_each(:names))`,
    { destinationId, storyId, names: JSON.stringify(names) },
  );
}
