import type { Instant } from '#core/time/instant';
import { publicationTime } from '../../../newsroom/publication-mark';
import { sayClock, sayInFull, sayUntil, sayWhen } from '../../../newsroom/say-times';
import type { OutboxRow } from './outbox-row';

const done = { publish: 'Went out', remove: 'Taken away', kill: 'Killed' } as const;

/** When it was done, or when it is due: `Due Tue 1 Dec 2026, 18:30 EST (UTC−5) · 23:30 UTC`. */
export function sayTimes(row: OutboxRow): string {
  const word = row.receipt ? done[row.action] : 'Due';
  return `${word} ${sayInFull(publicationTime(row), row.due.zone)}`;
}

/** How often it was tried, and when it is tried next by itself: `Tried twice, next at 12:01 EST, in 1 min`. */
export function sayTries({ state, attempts, nextTry, due }: OutboxRow, now: Instant): string {
  const tries = attempts === 0 ? '' : `Tried ${sayTimesTried(attempts)}`;
  if (nextTry === null || state === 'sent' || state === 'cancelled') return attempts > 1 ? tries : '';
  const until = sayUntil(nextTry, now) || 'any moment now';
  return [tries || 'Not tried yet', `next at ${sayClock(nextTry, due.zone)}, ${until}`].join(', ');
}

function sayTimesTried(attempts: number): string {
  if (attempts === 1) return 'once';
  return attempts === 2 ? 'twice' : `${attempts} times`;
}

/** The short form of a hash, as people compare them. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);

/** Who holds back what: a place that is away, said calmly. */
export function sayAway(
  { rows, nextTry }: { readonly rows: number; readonly nextTry: Instant },
  zone: string,
  now: Instant,
): string {
  const waiting = rows === 1 ? '1 waits for it' : `${rows} wait for it`;
  const until = sayUntil(nextTry, now) || 'any moment now';
  return `${waiting}. Tried again by itself at ${sayWhen(nextTry, zone, now)}, ${until}.`;
}
