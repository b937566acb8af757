import type { Handlers } from '#core/contract/handlers';
import { toStoryContent } from '#core/story/change';
import { duplicateOf, freeSlug } from '#core/story/duplicate';
import { getStory, storiesOfSlug } from '../storage/stories';
import { addStory } from './brought-in';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

/** Writing a story anew from another. */
export function duplicateHandlers(ports: Ports): Pick<Handlers, 'story:duplicate'> {
  const { db } = ports.desk;
  return {
    'story:duplicate': ({ story }) => {
      const content = toStoryContent(liveStories(ports).open(story).content);
      const slug = freeSlug(content.fields.slug, (each) => storiesOfSlug(db, each).length > 0);
      const { embargo } = getStory(db, story);
      return addStory(ports, duplicateOf(content, { slug, id: ports.newId(), at: ports.clock() }), embargo);
    },
  };
}
