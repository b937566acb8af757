import type { Instant } from '../time/instant';
import { sayTime } from '../time/say-time';
import type { PublicationSummary } from './publication';

type Missed = Pick<PublicationSummary, 'due' | 'createdAt' | 'attempts' | 'nextTry' | 'destination'>;

/**
 * Says for people why a publication did not go out at its time. `watchingSince` is when this run of the program began
 * to look at the clock.
 */
export function whyMissed(name: string, publication: Missed, watchingSince: Instant): string {
  const { due } = publication;
  return `Missed: ${name} did not go out at ${sayTime(due)}. ${cause(publication, watchingSince)} Nothing was sent anywhere.`;
}

function cause({ due, createdAt, attempts, nextTry, destination }: Missed, watchingSince: Instant): string {
  if (nextTry !== null)
    return `${destination.name} could not be reached, though it was tried ${attempts === 1 ? 'once' : `${attempts} times`}.`;
  if (createdAt > due.instant) return 'That time had passed when it was scheduled.';
  if (attempts > 0) return 'Nutgraf stopped while sending it.';
  if (watchingSince <= due.instant) return 'This computer was asleep, or its clock was moved.';
  return 'Nutgraf was not running.';
}
