import type { Handlers } from '#core/contract/handlers';
import { photoUses } from '#core/document/walk';
import { NewsroomError } from '#core/newsroom-error';
import { toStoryContent, type Change } from '#core/story/change';
import type { StorySummary } from '#core/story/story';
import { getPhotos } from '../storage/photos';
import { getStory, hasStory, listStories } from '../storage/stories';
import { carryEmbargo } from './carry-embargo';
import { liveStories } from './live-stories';
import type { Ports } from './ports';
import { watchDisk } from './watch-disk';

type StoryCalls = 'story:create' | 'story:summary' | 'story:list' | 'story:open' | 'story:append';

/** Making, listing, opening and writing stories. */
export function storyHandlers(ports: Ports): Pick<Handlers, StoryCalls> {
  const { db } = ports.desk;
  const stories = liveStories(ports);
  return {
    'story:create': ({ story, slug = '', headline = '', wordsOf }) => {
      if (story !== undefined && hasStory(db, story)) return untouched(getStory(db, story));
      const fields = { slug, headline };
      const changes = (['slug', 'headline'] as const)
        .filter((field) => fields[field] !== '')
        .map((field): Change => ({ kind: 'field', field, value: fields[field] }));
      const made = stories.create(changes, story);
      if (wordsOf !== undefined && hasStory(db, wordsOf))
        carryEmbargo(ports, made, getStory(db, wordsOf).embargo);
      return getStory(db, made);
    },
    'story:summary': ({ story }) => getStory(db, story),
    'story:list': () => {
      stories.settle();
      return { stories: [...listStories(db)] };
    },
    'story:open': ({ story }) => {
      const content = toStoryContent(stories.open(story).content);
      const photos = getPhotos(
        db,
        photoUses(content.document).map((use) => use.attrs.photo),
      );
      return { summary: getStory(db, story), content, photos: [...photos], mended: stories.mended(story) };
    },
    'story:append': ({ story, ...batch }) => {
      try {
        return stories.append({ storyId: story, ...batch });
      } catch (error) {
        if (error instanceof NewsroomError && error.code === 'disk') watchDisk(ports);
        throw safeInTheWindow(error);
      }
    },
  };
}

/** A story that is as it was made: what was asked for twice. */
function untouched(story: StorySummary): StorySummary {
  if (story.version <= 1) return story;
  throw new NewsroomError('conflict', `Somebody wrote in ${story.slug || 'the new story'} already.`);
}

function safeInTheWindow(error: unknown): unknown {
  if (!(error instanceof NewsroomError) || error.code !== 'disk') return error;
  const comfort =
    'What you wrote is safe in this window: leave it open, make room or mend the disk, and it is saved.';
  return new NewsroomError('disk', `${error.message} ${comfort}`, { cause: error });
}
