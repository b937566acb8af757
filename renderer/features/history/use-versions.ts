import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StoryVersion } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import { request } from '../../app/api';
import { callQuery } from '../../app/call-query';

export interface Versions {
  /** Newest first; null until they are there. */
  readonly versions: readonly StoryVersion[] | null;
  /** What is kept and for how long. */
  readonly rule: string;
  readonly trouble: string;
  readonly refresh: () => Promise<unknown>;
}

/** The versions of a story, read anew when the view is shown. What is still being read when it is left is let go. */
export function useVersions(story: StoryId): Versions {
  const { data, error, refetch } = useQuery(callQuery('history:list', { story }));
  useEffect(() => () => void request('history:leave', {}).catch(() => undefined), []);
  return {
    versions: data && data.versions.length > 0 ? data.versions : null,
    rule: data?.rule ?? '',
    trouble: error?.message ?? '',
    refresh: refetch,
  };
}
