import { Temporal } from 'temporal-polyfill';
import { NewsroomError } from '../newsroom-error';
import type { Instant } from './instant';
import type { ScheduledTime } from './scheduled-time';

/** What a wall time means in a zone. Daylight saving makes some times happen twice and some never. */
export type WallTimeResolution =
  | { readonly kind: 'once'; readonly instant: Instant }
  | { readonly kind: 'twice'; readonly first: Instant; readonly second: Instant }
  | { readonly kind: 'never'; readonly reason: string };

export type Occurrence = 'first' | 'second';

/**
 * Reads a wall time (`2026-12-01T18:30`, to the minute or second) in an IANA zone.
 * @throws NewsroomError `bad-request` where the time or the zone cannot be read.
 */
export function resolveWallTime(wall: string, zone: string): WallTimeResolution {
  const time = readWall(wall);
  requireZone(zone);
  const first = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const second = time.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!first.toPlainDateTime().equals(time)) return { kind: 'never', reason: whyNever(time, zone, first, second) };
  if (first.epochMilliseconds === second.epochMilliseconds) return { kind: 'once', instant: first.epochMilliseconds };
  return { kind: 'twice', first: first.epochMilliseconds, second: second.epochMilliseconds };
}

/**
 * The one instant a person means by a wall time.
 * @throws NewsroomError `refused` where it never happens, or happens twice and nobody said which.
 */
export function scheduleAt(wall: string, zone: string, occurrence?: Occurrence): ScheduledTime {
  const resolution = resolveWallTime(wall, zone);
  const settled = { wall: readWall(wall).toString({ smallestUnit: 'minute' }), zone };
  if (resolution.kind === 'once') return { ...settled, instant: resolution.instant };
  if (resolution.kind === 'never') throw new NewsroomError('refused', resolution.reason);
  if (occurrence) return { ...settled, instant: resolution[occurrence] };
  throw new NewsroomError(
    'refused',
    `${wall} happens twice in ${zone} because clocks go back that night. Say which is meant: the first ` +
      `(${offsetAt(resolution.first, zone)}) or the second (${offsetAt(resolution.second, zone)}).`,
  );
}

/** The wall time, to the minute, that clocks of a zone show at an instant. */
export function wallTimeAt(instant: Instant, zone: string): ScheduledTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { wall: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }), zone, instant };
}

/** An instant as ISO 8601 with the offset of a zone, to the second: `2026-12-01T18:30:00-05:00`. */
export function isoWithOffset(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** The offset of a zone at an instant: `UTC-05:00`. */
function offsetAt(instant: Instant, zone: string): string {
  return `UTC${Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offset}`;
}

function readWall(wall: string): Temporal.PlainDateTime {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(wall))
    throw new NewsroomError('bad-request', `"${wall}" is not a time. Write it like 2026-12-01T18:30.`);
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch (error) {
    throw new NewsroomError('bad-request', `"${wall}" is not a day and time of the calendar.`, { cause: error });
  }
}

/** @throws NewsroomError `bad-request` where a name is not an IANA time zone. */
export function requireZone(zone: string): void {
  if (/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone) && isKnownZone(zone)) return;
  throw new NewsroomError('bad-request', `"${zone}" is not a time zone. Write it like America/New_York.`);
}

function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function whyNever(
  time: Temporal.PlainDateTime,
  zone: string,
  earlier: Temporal.ZonedDateTime,
  later: Temporal.ZonedDateTime,
): string {
  const minutes = Math.round((later.offsetNanoseconds - earlier.offsetNanoseconds) / 6e10);
  const show = (zoned: Temporal.ZonedDateTime) => zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return (
    `${time.toString({ smallestUnit: 'minute' })} does not exist in ${zone}: clocks go forward ${Math.abs(minutes)} ` +
    `minutes over it. The nearest times are ${show(earlier)} and ${show(later)}.`
  );
}
