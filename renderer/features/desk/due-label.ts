import { embargoStops } from '#core/story/embargo';
import type { StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { sayWhen } from '../../newsroom/say-times';

/** What the corner of a row says: until when the story may not go out, or when the desk wants it. */
export interface DueLabel {
  readonly tone: 'embargo' | 'late' | 'due';
  readonly words: string;
}

const over: readonly StorySummary['state'][] = ['published', 'corrected', 'killed', 'spiked'];

/** An embargo that holds comes first; what is over is not due any more. */
export function dueLabel(
  { embargo, due, state }: Pick<StorySummary, 'embargo' | 'due' | 'state'>,
  now: Instant,
): DueLabel | null {
  if (embargo && embargoStops(embargo, now)) {
    const { instant, zone } = embargo.until;
    return { tone: 'embargo', words: `Embargo ${sayWhen(instant, zone, now)}` };
  }
  if (due === null || over.includes(state)) return null;
  const when = sayWhen(due.instant, due.zone, now);
  return due.instant < now
    ? { tone: 'late', words: `was due ${when}` }
    : { tone: 'due', words: `due ${when}` };
}
