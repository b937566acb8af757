import { useQueries, useQuery } from '@tanstack/react-query';
import type { StoryId } from '#core/story/story';
import { callQuery } from '../../../app/call-query';
import type { DryRun } from '../../../newsroom/say-differences';

export interface Places {
  /** What taking it away would do at every place it stands at; null until all of them are known. */
  readonly places: readonly DryRun[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The places a story stands at, as the desk knows them now. One that is away stands there too: it says so. */
export function usePlaces(story: StoryId): Places {
  const destinations = useQuery(callQuery('destination:list', {}));
  const runs = useQueries({
    queries: (destinations.data?.destinations ?? []).map(({ id }) => ({
      ...callQuery('schedule:dry-run', { story, destination: id, action: 'remove' as const }),
      gcTime: 0, // asked anew whenever a dialog opens
    })),
  });
  const error = destinations.error ?? runs.find((run) => run.error)?.error ?? null;
  const known = runs.flatMap(({ data }) => data ?? []);
  const isKnown = destinations.data !== undefined && known.length === runs.length;
  return {
    places: isKnown ? known.filter(({ address, problems }) => address !== '' || problems.length > 0) : null,
    error,
    retry: () => {
      void destinations.refetch();
      for (const run of runs) void run.refetch();
    },
  };
}
