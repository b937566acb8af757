import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { PhotoCard, PhotoSearch } from '#core/contract/photo-search';
import { callQuery } from '../../app/call-query';

/** Photos asked for at once. */
const page = 200;

/** The photos of a search: how many, and those of the pages that are in sight. */
export interface Library {
  readonly total: number | null;
  readonly at: (index: number) => PhotoCard | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads the library a page at a time, as far as it is in sight; what was shown stays until the answer is there. */
export function useLibrary(search: PhotoSearch, first: number, last: number): Library {
  const start = useQuery({ ...pageOf(search, 0), placeholderData: keepPreviousData });
  const from = Math.max(1, Math.floor(first / page));
  const to = Math.floor(Math.max(first, last) / page);
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const rest = useQueries({ queries: wanted.map((number) => pageOf(search, number)) });
  const pages = new Map([
    [0, start.data?.photos ?? []],
    ...wanted.map((number, index) => [number, rest[index]?.data?.photos ?? []] as const),
  ]);
  return {
    total: start.data?.total ?? null,
    at: (index) => pages.get(Math.floor(index / page))?.[index % page],
    error: start.error ?? rest.find(({ error }) => error)?.error ?? null,
    retry: () => void start.refetch(),
  };
}

const pageOf = (search: PhotoSearch, number: number) =>
  callQuery('photo:list', { search, from: number * page, most: page });
