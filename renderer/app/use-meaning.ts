import { useQuery } from '@tanstack/react-query';
import type { Instant } from '#core/time/instant';
import type { WallTimeResolution } from '#core/time/wall-time';
import { readClock } from '../newsroom/when/read-clock';
import type { Meaning, WhenDraft } from '../newsroom/when/when';
import { useNow } from '../ui/use-now';
import { callQuery } from './call-query';

/**
 * Asks what the time in the fields means, and looks at the clock as long as it stands there. `tooLate` says why a time
 * that has passed cannot be; '' where it can.
 */
export function useMeaning(draft: WhenDraft, tooLate: string): Meaning {
  const now = useNow(1_000);
  const clock = readClock(draft.time);
  const wall = draft.date !== '' && clock !== null ? `${draft.date}T${clock}` : null;
  const { data, error } = useQuery({
    ...callQuery('schedule:resolve', { wall: wall ?? '', zone: draft.zone }),
    enabled: wall !== null,
    staleTime: Infinity,
  });
  if (wall === null) return { wall, resolution: null, problem: '', instant: null };
  if (error) return { wall, resolution: null, problem: error.message, instant: null };
  const instant = data ? instantOf(data, draft) : null;
  const problem = data?.kind === 'never' ? data.reason : instant !== null && instant <= now ? tooLate : '';
  return { wall, resolution: data ?? null, problem, instant };
}

function instantOf(resolution: WallTimeResolution, { occurrence }: WhenDraft): Instant | null {
  if (resolution.kind === 'once') return resolution.instant;
  return resolution.kind === 'twice' && occurrence !== null ? resolution[occurrence] : null;
}
