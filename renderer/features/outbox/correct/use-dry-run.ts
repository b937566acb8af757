import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callQuery } from '../../../app/call-query';
import type { DryRun } from '../../../newsroom/say-differences';
import type { Wanted } from './use-correct';
import { useSettled } from './use-settled';

const pause = 250; // milliseconds

export interface CorrectionRun {
  /** What each place would get; null until it is known, or while there is no text. */
  readonly places: readonly DryRun[] | null;
  /** Whether it is about what stands in the fields now. */
  readonly isFresh: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What the note in the fields would send to each place. Nothing is sent, and nothing is written. */
export function useDryRun({ story, kind, text, position, carries }: Wanted): CorrectionRun {
  const words = useSettled(text.trim(), pause);
  const isBlank = text.trim() === '';
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...callQuery('correction:dry-run', { story, kind, text: words, position, carries }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    places: isBlank || words === '' ? null : (data?.places ?? null),
    isFresh: !isBlank && words === text.trim() && data !== undefined && !isPlaceholderData,
    error: isBlank ? null : error,
    retry: () => void refetch(),
  };
}
