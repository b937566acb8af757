import { sayTime } from '../time/say-time';
import type { Instant } from '../time/instant';
import type { ScheduledTime } from '../time/scheduled-time';

/** Who let a story out before its embargo was over, when, and why. */
export interface EmbargoLift {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/**
 * Others asked that nobody publish before a time. It is not the schedule: that says when this desk publishes. It stops
 * every way out before its time, unless it is lifted; it is stamped on previews and handed on in exports all the same.
 */
export interface Embargo {
  readonly until: ScheduledTime;
  /** Who asked for it: "Port of Hallam", "Ministry of Health"; '' where nobody is named. */
  readonly source: string;
  /** Null while it holds. */
  readonly lifted: EmbargoLift | null;
}

/** Whether an embargo keeps a story from leaving at an instant. It ends at its instant, not after. */
export function embargoStops(embargo: Embargo | null, at: Instant): boolean {
  return embargo !== null && embargo.lifted === null && at < embargo.until.instant;
}

/** Whether an embargo must be told to whoever sees or gets the story at an instant: until it is over, lifted or not. */
export function isUnderEmbargo(embargo: Embargo | null, at: Instant): embargo is Embargo {
  return embargo !== null && at < embargo.until.instant;
}

/** The stamp of an embargo as pages carry it: `EMBARGOED UNTIL 06:00 EDT on 12 September 2026 (Port of Hallam)`. */
export function embargoStamp({ until, source }: Embargo): string {
  return `EMBARGOED UNTIL ${sayTime(until)}${source.trim() === '' ? '' : ` (${source.trim()})`}`;
}

/** What an embargo is, within a sentence: `under embargo until 06:00 EDT on 12 September 2026, asked for by Port of Hallam`. */
export function sayEmbargo({ until, source }: Embargo): string {
  return `under embargo until ${sayTime(until)}${source.trim() === '' ? '' : `, asked for by ${source.trim()}`}`;
}

/** Why a story may not leave, and the way out. `what` is what was asked for: "Exporting", "Publishing". */
export function whyEmbargoed(embargo: Embargo, what: string): string {
  return `${what} waits: this story is ${sayEmbargo(embargo)}. Lift the embargo with a reason, or wait.`;
}
