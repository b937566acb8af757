import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { DeskSearch } from '#core/contract/desk-search';
import type { StoryId, StorySummary } from '#core/story/story';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';

/** Stories asked for at once. */
const page = 200;
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
  const start = useQuery({ ...pageOf(search, 0), placeholderData: keepPreviousData });
  const from = Math.max(1, Math.floor(first / page));
  const to = Math.floor(Math.max(first, last) / page);
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const rest = useQueries({ queries: wanted.map((number) => pageOf(search, number)) });
  const pages = new Map([
    [0, start.data?.stories ?? []],
    ...wanted.map((number, index) => [number, rest[index]?.data?.stories ?? []] as const),
  ]);
  return {
    total: start.data?.total ?? null,
    counts: start.data?.counts ?? {},
    at: (index) => pages.get(Math.floor(index / page))?.[index % page],
    placeOf: (story) => {
      for (const [number, stories] of pages) {
        const at = stories.findIndex(({ id }) => id === story);
        if (at >= 0) return number * page + at;
      }
      return null;
    },
    read: async (begin, end) => {
      const most = Math.min(mostAtOnce, end - begin + 1);
      return (await request('desk:list', { search, from: begin, most })).stories;
    },
    error: start.error ?? rest.find(({ error }) => error)?.error ?? null,
    retry: () => void start.refetch(),
  };
}

const pageOf = (search: DeskSearch, number: number) =>
  callQuery('desk:list', { search, from: number * page, most: page });
