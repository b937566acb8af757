import { photoUses } from '#core/document/walk';
import { storyWords, type StoryWords } from '#core/search/story-words';
import { toStoryContent } from '#core/story/change';
import type { StoryContent, StoryId } from '#core/story/story';
import { getPhotos } from '../storage/photos';
import type { Reader } from '../storage/query';
import { readStory } from '../storage/read-story';
import { skimSnapshot } from '../storage/snapshots';

/** What a story can be found by as it stands, as far as it can be read, and its language. */
export function wordsOfStory(
  db: Reader,
  story: StoryId,
  version: number,
): { readonly words: StoryWords; readonly language: string } {
  const content = contentOf(db, story, version);
  const photos = getPhotos(
    db,
    photoUses(content.document).map(({ attrs }) => attrs.photo),
  );
  return {
    words: storyWords(content, new Map(photos.map((photo) => [photo.id, photo]))),
    language: content.details.language,
  };
}

function contentOf(db: Reader, story: StoryId, version: number): StoryContent {
  return skimSnapshot(db, story, version) ?? toStoryContent(readStory(db, story).content);
}
