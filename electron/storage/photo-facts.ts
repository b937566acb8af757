import { z } from 'zod';
import type { CheckContext, PhotoFacts } from '#core/checks/check';
import type { Edition } from '#core/formats/edition';
import type { PhotoId } from '#core/photo/photo';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { deskFacts } from './desk-facts';
import { firstSentAt } from './photo-uses';
import { rowsOf, type Reader } from './query';

const slugRow = z.object({ slug: z.string() }).transform(({ slug }) => slug);

/** What the checks of an edition need to know of the desk at an instant. */
export function checkContext(
  db: Reader,
  { photos, storyId }: Pick<Edition, 'photos' | 'storyId'>,
  now: Instant,
): CheckContext {
  return {
    now,
    desk: deskFacts(db, storyId),
    photoFacts: new Map(photos.map(({ id }) => [id, factsOf(db, id, storyId)])),
  };
}

function factsOf(db: Reader, photoId: PhotoId, storyId: StoryId): PhotoFacts {
  const otherStories = rowsOf(
    db,
    slugRow,
    `SELECT CASE slug WHEN '' THEN headline ELSE slug END AS slug
     FROM (SELECT story_id, min(sent_at) AS first FROM photo_publication
       WHERE photo_id = :photoId AND story_id <> :storyId GROUP BY story_id) AS sent
     JOIN story ON story.id = sent.story_id ORDER BY first, story.id`,
    { photoId, storyId },
  );
  return { firstSentAt: firstSentAt(db, photoId), otherStories };
}
