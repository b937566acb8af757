import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { liveStories } from '../handlers/live-stories';
import { hasStory, storiesOfSlug } from '../storage/stories';
import type { DeskCommand } from './command';

/**
 * The story of an id or a slug, letter for letter, opened; what had to be mended to open it is said.
 * @throws NewsroomError `not-found`, or `conflict` where several stories have the slug.
 */
export function findStory({ ports, say }: Pick<DeskCommand, 'ports' | 'say'>, idOrSlug: string): StoryId {
  const id = hasStory(ports.desk.db, idOrSlug) ? idOrSlug : onlyStoryOfSlug(ports, idOrSlug);
  const stories = liveStories(ports);
  stories.open(id);
  const mended = stories.mended(id);
  if (mended !== '') say(mended);
  return id;
}

function onlyStoryOfSlug({ desk }: DeskCommand['ports'], slug: string): StoryId {
  const [id, ...others] = slug === '' ? [] : storiesOfSlug(desk.db, slug);
  if (id === undefined)
    throw new NewsroomError(
      'not-found',
      `There is no story "${slug}" on the desk ${desk.folder}. The command list shows all.`,
    );
  if (others.length === 0) return id;
  throw new NewsroomError(
    'conflict',
    `${others.length + 1} stories have the slug "${slug}". Say which by its id: ${[id, ...others].join(', ')}.`,
  );
}
