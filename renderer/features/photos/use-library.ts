import type { CallOutput } from '#core/contract/calls';
import type { PhotoCard, PhotoSearch } from '#core/contract/photo-search';
import { callQuery } from '../../app/call-query';
import { usePages, type Pages, type Stretch } from '../../app/use-pages';

/** The photos of a search: how many, and those of the pages that are in sight. */
export interface Library extends Pick<Pages<unknown, PhotoCard>, 'at' | 'error' | 'retry'> {
  readonly total: number | null;
}

/** Reads the library a page at a time, as far as it is in sight; what was shown stays until the answer is there. */
export function useLibrary(search: PhotoSearch, first: number, last: number): Library {
  const source = {
    pageOf: (stretch: Stretch) => callQuery('photo:list', { search, ...stretch }),
    rowsOf: ({ photos }: CallOutput<'photo:list'>) => photos,
  };
  const { start, at, error, retry } = usePages(source, first, last);
  return { total: start?.total ?? null, at, error, retry };
}
