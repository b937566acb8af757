import { useCallback } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { request } from './api';
import { useDeeds } from './deeds';
import { useDialogs } from './dialogs';
import { flushAll } from './flush';

/** What takes everything of a story to another desk, and its keys. */
export const bundleKeys = 'Alt+E';

/**
 * Saves what is typed, and writes everything of a story into one file in a folder that is asked for. Where it leaves only
 * with a reason and none is given, a dialog asks for one. Answers whether a file was written.
 */
export function useSaveBundle(): (story: StoryId, reason?: string) => Promise<boolean> {
  const { tell } = useDeeds();
  const { openBundleReason } = useDialogs();
  return useCallback(
    async (story, reason = '') => {
      await flushAll();
      try {
        const { files, warnings } = await request('story:save-bundle', { story, reason });
        tell({ words: `Saved: ${files.join(', ')}.`, refused: warnings, undo: [] });
        return true;
      } catch (error) {
        if (error instanceof NewsroomError && error.code === 'cancelled') return false;
        const why = error instanceof Error ? error.message : String(error);
        if (error instanceof NewsroomError && error.code === 'reason') openBundleReason(story, why);
        else tell({ words: 'No bundle was written.', refused: [why], undo: [] });
        return false;
      }
    },
    [tell, openBundleReason],
  );
}
