import type { Instant } from '../../time/instant';

/** The last instant a date can say, in milliseconds. */
const lastInstant = 8.64e15;

/** An instant as people read it, `2026-11-23T16:31:00.000Z`; one no date can say as its milliseconds. */
export function writeInstant(instant: Instant): string {
  return Math.abs(instant) <= lastInstant ? new Date(instant).toISOString() : String(instant);
}

/** Reads what `writeInstant` wrote; null where it is no instant. */
export function readInstantText(text: string): Instant | null {
  const instant = /^-?\d+$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isSafeInteger(instant) ? instant : null;
}
