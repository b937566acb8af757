import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { Photo, PhotoId } from '#core/photo/photo';
import { callQuery } from '../../../app/call-query';

/** The photos a moment shows, with their credits as they are now; one that is gone from the desk is left out. */
export function useReplayPhotos(ids: readonly PhotoId[]): readonly Photo[] {
  return useQueries({
    queries: [...new Set(ids)].map((photo) => callQuery('photo:get', { photo })),
    combine: known,
  });
}

// The same function at each drawing, so that the answer is the same list for as long as it says the same.
const known = (answers: readonly UseQueryResult<Photo>[]): readonly Photo[] =>
  answers.flatMap(({ data }) => data ?? []);
