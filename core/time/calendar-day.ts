import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';

/**
 * What a change of the clocks does to a day: a stretch of wall time that is skipped, or that is passed twice. `from`
 * and `to` are minutes of the wall since midnight of that day; `at` is the instant of the change.
 */
export interface ClockTurn {
  readonly kind: 'skipped' | 'repeated';
  readonly from: number;
  readonly to: number;
  readonly at: Instant;
}

/** A day of the calendar in a zone: the instants it begins and ends at, 23, 24 or 25 hours apart, or none at all. */
export interface CalendarDay {
  readonly date: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly turns: readonly ClockTurn[];
}

/** Minutes on the wall of a day without a change of the clocks. */
export const minutesOfDay = 1_440;

/** A day (`2026-11-01`) as the clocks of an IANA zone pass it. */
export function calendarDay(date: string, zone: string): CalendarDay {
  const day = Temporal.PlainDate.from(date);
  const start = day.toZonedDateTime(zone);
  const end = day.add({ days: 1 }).toZonedDateTime(zone);
  return {
    date,
    start: start.epochMilliseconds,
    end: end.epochMilliseconds,
    turns: isPlain(start, end) ? [] : turnsBetween(start, end).flatMap((after) => turnOf(after, day)),
  };
}

/** Looking for changes costs milliseconds, and nearly every day has none. */
function isPlain(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): boolean {
  return end.epochMilliseconds - start.epochMilliseconds === minutesOfDay * 60_000;
}

/** A change at the very start of a day belongs to it: there are zones without a midnight on that day. */
function turnsBetween(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  const turns: Temporal.ZonedDateTime[] = [];
  let turn = start.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next');
  while (turn && turn.epochMilliseconds <= end.epochMilliseconds) {
    turns.push(turn);
    turn = turn.getTimeZoneTransition('next');
  }
  return turns;
}

function turnOf(after: Temporal.ZonedDateTime, day: Temporal.PlainDate): ClockTurn[] {
  const width = (after.offsetNanoseconds - after.subtract({ nanoseconds: 1 }).offsetNanoseconds) / 6e10;
  const wall = minutesFrom(day, after.toPlainDateTime());
  const [low, high] = width > 0 ? [wall - width, wall] : [wall, wall - width];
  const [from, to] = [Math.max(0, low), Math.min(minutesOfDay, high)];
  if (from >= to) return [];
  return [{ kind: width > 0 ? 'skipped' : 'repeated', from, to, at: after.epochMilliseconds }];
}

function minutesFrom(day: Temporal.PlainDate, wall: Temporal.PlainDateTime): number {
  return day.toPlainDateTime().until(wall, { largestUnit: 'minutes' }).total('minutes');
}
