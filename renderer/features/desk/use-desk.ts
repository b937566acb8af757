import type { CallOutput } from '#core/contract/calls';
import type { DeskSearch } from '#core/contract/desk-search';
import type { StoryId, StorySummary } from '#core/story/story';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';
import { usePages, type Stretch } from '../../app/use-pages';

/** As many as one call does something with, and so as many as can be selected. */
export const mostAtOnce = 500;

/** The stories the desk is narrowed down to: how many, and those of the pages that are in sight. */
export interface DeskStories {
  /** Null until the first page was read. */
  readonly total: number | null;
  /** How many stories each tab has. */
  readonly counts: Readonly<Record<string, number>>;
  readonly at: (index: number) => StorySummary | undefined;
  /** Where a story stands; null where it is on no page that was read. */
  readonly placeOf: (story: StoryId) => number | null;
  /** Reads stories from one place to another, both with them, at most as many as can be selected. */
  readonly read: (from: number, to: number) => Promise<readonly StorySummary[]>;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads the desk a page at a time, as far as it is in sight; what was shown stays until the answer is there. */
export function useDesk(search: DeskSearch, first: number, last: number): DeskStories {
  const source = {
    pageOf: (stretch: Stretch) => callQuery('desk:list', { search, ...stretch }),
    rowsOf: ({ stories }: CallOutput<'desk:list'>) => stories,
  };
  const { start, at, placeOf, error, retry } = usePages(source, first, last);
  return {
    total: start?.total ?? null,
    counts: start?.counts ?? {},
    at,
    placeOf: (story) => placeOf(({ id }) => id === story),
    read: async (from, to) => {
      const most = Math.min(mostAtOnce, to - from + 1);
      return (await request('desk:list', { search, from, most })).stories;
    },
    error,
    retry,
  };
}
