import type { StorySummary } from '#core/story/story';
import { request } from '../../app/api';
import { useDeeds } from '../../app/deeds';
import { flushAll } from '../../app/flush';
import { useRoutes } from '../../app/routes';

/** Makes a new draft of a story and opens it. */
export function useDuplicate(): (story: StorySummary) => Promise<void> {
  const { go } = useRoutes();
  const { tell } = useDeeds();
  return async ({ id }) => {
    await flushAll();
    try {
      const copy = await request('story:duplicate', { story: id });
      await go({ view: 'story', id: copy.id });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell({ words: 'Nothing was duplicated.', refused: [reason], undo: [] });
    }
  };
}
