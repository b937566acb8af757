import type { Handlers } from '#core/contract/handlers';
import { photoUses } from '#core/document/walk';
import { NewsroomError } from '#core/newsroom-error';
import { toStoryContent, type Change } from '#core/story/change';
import { getPhotos } from '../storage/photos';
import { getStory, listStories } from '../storage/stories';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

type StoryCalls = 'story:create' | 'story:list' | 'story:open' | 'story:append';

/** Making, listing, opening and writing stories. */
export function storyHandlers(ports: Ports): Pick<Handlers, StoryCalls> {
  const { db } = ports.desk;
  const stories = liveStories(ports);
  return {
    'story:create': ({ slug = '', headline = '' }) => {
      const fields = { slug, headline };
      const changes = (['slug', 'headline'] as const)
        .filter((field) => fields[field] !== '')
        .map((field): Change => ({ kind: 'field', field, value: fields[field] }));
      return getStory(db, stories.create(changes));
    },
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
        throw safeInTheWindow(error);
      }
    },
  };
}

function safeInTheWindow(error: unknown): unknown {
  if (!(error instanceof NewsroomError) || error.code !== 'disk') return error;
  const comfort =
    'What you wrote is safe in this window: leave it open, make room or mend the disk, and it is saved.';
  return new NewsroomError('disk', `${error.message} ${comfort}`, { cause: error });
}
