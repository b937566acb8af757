import { useCallback } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { request } from './api';
import { useDeeds } from './deeds';
import { flushAll } from './flush';

/** What takes everything of a story to another desk, and its keys. */
export const bundleKeys = 'Alt+E';

/** Saves what is typed, and writes everything of a story into one file in a folder that is asked for. */
export function useSaveBundle(): (story: StoryId) => Promise<void> {
  const { tell } = useDeeds();
  return useCallback(
    async (story) => {
      await flushAll();
      try {
        const { files, warnings } = await request('story:save-bundle', { story });
        tell({ words: `Saved: ${files.join(', ')}.`, refused: warnings, undo: [] });
      } catch (error) {
        if (error instanceof NewsroomError && error.code === 'cancelled') return;
        const reason = error instanceof Error ? error.message : String(error);
        tell({ words: 'No bundle was written.', refused: [reason], undo: [] });
      }
    },
    [tell],
  );
}
