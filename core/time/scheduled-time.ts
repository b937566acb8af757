import type { Instant } from './instant';

/**
 * A time somebody chose: what the clock on the wall shows (`2026-12-01T18:30`), in which IANA zone
 * (`America/New_York`), and the instant that was when it was chosen. All three are stored.
 */
export interface ScheduledTime {
  readonly wall: string;
  readonly zone: string;
  readonly instant: Instant;
}
