import { searchReader } from '../reading/search-reader';
import { isStorySearchBehind, putStoriesToSearch } from '../storage/story-search';
import type { Ports } from './ports';

/**
 * Brings what the search finds stories by up to what stands in them, the last written in first: at most so many. They are
 * read on the search's own thread; what is left to this one takes less than a millisecond a story. Answers how many are
 * left.
 */
export async function bringStoriesUp({ desk }: Pick<Ports, 'desk'>, most: number): Promise<number> {
  if (!isStorySearchBehind(desk.db)) return 0;
  const { stories, left } = await searchReader(desk).read('unsearched', { most });
  if (desk.db.open && stories.length > 0) putStoriesToSearch(desk.db, stories);
  return left;
}
