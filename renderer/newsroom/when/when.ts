import type { Instant } from '#core/time/instant';
import type { ScheduledTime } from '#core/time/scheduled-time';
import type { Occurrence, WallTimeResolution } from '#core/time/wall-time';

/** What stands in the fields of a day, a time and a zone. */
export interface WhenDraft {
  /** `2026-12-01`, or '' */
  readonly date: string;
  /** As it was typed. */
  readonly time: string;
  readonly zone: string;
  /** Which of two it is, where the time happens twice. */
  readonly occurrence: Occurrence | null;
}

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

/** The fields as they say a time that was set before. */
export function draftAt({ wall, zone }: ScheduledTime): WhenDraft {
  const [date = '', time = ''] = wall.split('T');
  return { date, time: time.slice(0, 5), zone, occurrence: null };
}

/** The time in the fields as calls take it. */
export function timeToSet(wall: string, { zone, occurrence }: WhenDraft) {
  return occurrence === null ? { wall, zone } : { wall, zone, occurrence };
}
