import { queryOptions, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { compareStories, type Comparison } from '#core/history/compare';
import type { StoryId } from '#core/story/story';
import { request } from '../../../app/api';

export type OldStory = CallOutput<'history:version'>;

/** Two versions with all that differs between them. */
export interface Compared {
  readonly left: OldStory;
  readonly right: OldStory;
  readonly comparison: Comparison;
}

/** A version as a query. It never changes, so it is read once. */
export function versionQuery(story: StoryId, version: number) {
  return queryOptions({
    queryKey: ['history:version', { story, version }],
    queryFn: () => request('history:version', { story, version }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** Compares two versions of a story; null while they are being read. */
export function useComparison(
  story: StoryId,
  leftVersion: number,
  rightVersion: number,
): { readonly compared: Compared | null; readonly trouble: string } {
  const [left, right] = useQueries({
    queries: [versionQuery(story, leftVersion), versionQuery(story, rightVersion)],
  });
  const compared = useMemo(
    () =>
      left.data && right.data
        ? {
            left: left.data,
            right: right.data,
            comparison: compareStories(left.data.content, right.data.content),
          }
        : null,
    [left.data, right.data],
  );
  return { compared, trouble: (left.error ?? right.error)?.message ?? '' };
}
