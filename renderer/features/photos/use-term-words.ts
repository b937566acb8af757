import { sayTermState, termState } from '#core/photo/term-state';
import type { PhotoTerms } from '#core/photo/terms';
import type { Instant } from '#core/time/instant';
import { wallDateAt } from '#core/time/wall-date';
import { useDeskInfo } from '../../app/desk-info';
import { useNow } from '../../ui/use-now';

/** Days: an end that is further away is not told under a thumbnail. */
const soon = 14;

/** What is near to ending the use of a photo, or has; no words where nothing does. */
export function useTermWords(terms: PhotoTerms, firstSentAt: Instant | null) {
  const { zone } = useDeskInfo();
  const today = wallDateAt(useNow(60_000), zone);
  const state = termState(terms, {
    today,
    firstSentAt: firstSentAt === null ? null : wallDateAt(firstSentAt, zone),
    otherStory: firstSentAt !== null,
  });
  const isOver = state.kind === 'over' || state.kind === 'used-once';
  const isNear = isOver || (state.kind === 'ends' && state.daysLeft <= soon);
  return { words: isNear ? sayTermState(state) : '', isOver };
}
