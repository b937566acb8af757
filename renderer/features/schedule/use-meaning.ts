import { useQuery } from '@tanstack/react-query';
import type { Instant } from '#core/time/instant';
import type { WallTimeResolution } from '#core/time/wall-time';
import { callQuery } from '../../app/call-query';
import { useNow } from '../../ui/use-now';
import type { PlanDraft } from './plan-draft';
import { readClock } from './read-clock';

/** What the time in the fields means in its zone. */
export interface Meaning {
  /** `2026-12-01T18:30`, or null where the fields hold no time yet. */
  readonly wall: string | null;
  readonly resolution: WallTimeResolution | null;
  /** Why it cannot be: it does not exist, or it has passed; '' otherwise. */
  readonly problem: string;
  /** The one instant it is, or null where that is not known yet. */
  readonly instant: Instant | null;
}

/** Asks what the time in the fields means, and looks at the clock as long as it stands there. */
export function useMeaning(draft: PlanDraft): Meaning {
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
  const problem = data?.kind === 'never' ? data.reason : whyTooLate(instant, now);
  return { wall, resolution: data ?? null, problem, instant };
}

function instantOf(resolution: WallTimeResolution, { occurrence }: PlanDraft): Instant | null {
  if (resolution.kind === 'once') return resolution.instant;
  return resolution.kind === 'twice' && occurrence !== null ? resolution[occurrence] : null;
}

function whyTooLate(instant: Instant | null, now: Instant): string {
  return instant !== null && instant <= now
    ? 'That time has passed. Choose a later one, or publish now.'
    : '';
}
