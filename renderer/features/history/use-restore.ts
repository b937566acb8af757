import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NewsroomError } from '#core/newsroom-error';
import { toLiveContent, type Change, type LiveContent } from '#core/story/change';
import { restoreStory } from '#core/history/restore';
import type { StoryId } from '#core/story/story';
import { useAnnounce } from '../../app/announcer';
import { request } from '../../app/api';
import { versionQuery } from './compare/use-comparison';

/** What came of bringing something back. `before` is the version to go back to; null where nothing was changed. */
export interface Outcome {
  readonly title: string;
  readonly message: string;
  readonly before: number | null;
}

export interface Restore {
  readonly outcome: Outcome | null;
  readonly dismiss: () => void;
  /** Brings back, as a new version on top, what `make` takes from the story as it is now. */
  readonly restore: (what: string, make: (head: LiveContent) => readonly Change[]) => Promise<void>;
  /** Brings back a whole version. */
  readonly restoreVersion: (version: number, what: string) => Promise<void>;
}

/** Bringing back what a story was. It asks nothing, because nothing is lost by it: what was there stays a version. */
export function useRestore(story: StoryId, head: number, refresh: () => Promise<unknown>): Restore {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const liveAt = async (version: number) =>
    toLiveContent((await client.query(versionQuery(story, version))).content);
  const tell = (told: Outcome) => {
    setOutcome(told);
    announce(`${told.title} ${told.message}`);
  };
  const restore: Restore['restore'] = async (what, make) => {
    try {
      const changes = make(await liveAt(head));
      if (changes.length === 0) {
        tell({ title: 'Nothing was changed.', message: 'The story is like that already.', before: null });
        return;
      }
      const batch = crypto.randomUUID();
      await request('story:append', { story, batch, base: head, changes, restored: what.slice(0, 200) });
      await refresh();
      tell({
        title: `Restored: ${what}.`,
        message: 'It is a new version on top; the one before it is kept.',
        before: head,
      });
    } catch (error) {
      await refresh();
      tell(refused(error));
    }
  };
  return {
    outcome,
    dismiss: () => setOutcome(null),
    restore,
    restoreVersion: async (version, what) => {
      try {
        const wanted = await liveAt(version);
        await restore(what, (now) => restoreStory(now, wanted));
      } catch (error) {
        tell(refused(error));
      }
    },
  };
}

function refused(error: unknown): Outcome {
  const isConflict = error instanceof NewsroomError && error.code === 'conflict';
  const message = isConflict
    ? 'The story was written in elsewhere in between. What is shown now is up to date; restore again.'
    : error instanceof Error
      ? error.message
      : String(error);
  return { title: 'Nothing was restored.', message, before: null };
}
