import type { Instant } from '../time/instant';

const first = 15_000;
const longest = 15 * 60_000;

/**
 * Milliseconds to wait after so many tries that met trouble: 15 seconds, then twice as long each time, up to 15 minutes.
 * `jitter`, from 0 up to 1, spreads each by a quarter either way, so that not everything comes back at once.
 */
export function pauseAfter(attempts: number, jitter: number): number {
  const grown = first * 2 ** Math.min(Math.max(attempts, 1) - 1, 10);
  return Math.round(Math.min(grown, longest) * (0.75 + jitter / 2));
}

/** When something that met trouble is tried again. */
export function nextTryAt(now: Instant, attempts: number, jitter: number): Instant {
  return now + pauseAfter(attempts, jitter);
}
