import { Temporal } from 'temporal-polyfill';
import { NewsroomError } from '../newsroom-error';
import type { Instant } from './instant';
import { sayOffset, sayWall } from './say-time';
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
  const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = time.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(time)) return { kind: 'never', reason: whyNever(time, earlier) };
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: 'once', instant: earlier.epochMilliseconds };
  return { kind: 'twice', first: earlier.epochMilliseconds, second: later.epochMilliseconds };
}

/**
 * The one instant a person means by a wall time. The zone is kept under its proper spelling.
 * @throws NewsroomError `refused` where it never happens, or happens twice and nobody said which.
 */
export function scheduleAt(wall: string, zone: string, occurrence?: Occurrence): ScheduledTime {
  const resolution = resolveWallTime(wall, zone);
  if (resolution.kind === 'never') throw new NewsroomError('refused', resolution.reason);
  const settled = { wall: writeWall(readWall(wall)), zone: properZoneName(zone) };
  if (resolution.kind === 'once') return { ...settled, instant: resolution.instant };
  if (occurrence) return { ...settled, instant: resolution[occurrence] };
  throw new NewsroomError('refused', whyTwice(settled, resolution.first, resolution.second));
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

function properZoneName(zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
}

function readWall(wall: string): Temporal.PlainDateTime {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d)?$/.test(wall))
    throw new NewsroomError('bad-request', `"${wall}" is not a time. Write it like 2026-12-01T18:30.`);
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch (error) {
    throw new NewsroomError('bad-request', `"${wall}" is not a day and time of the calendar.`, {
      cause: error,
    });
  }
}

function writeWall(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
}

/** `before` lies before the gap, as far as the gap is wide. */
function whyNever(time: Temporal.PlainDateTime, before: Temporal.ZonedDateTime): string {
  const after = before.getTimeZoneTransition('next');
  const wall = writeWall(time);
  const absent = `${sayWall(wall)} does not exist in ${before.timeZoneId}`;
  if (!after) return `${absent}.`;
  const [from, to] = [after.toPlainDateTime().subtract(gapWidth(before, after)), after.toPlainDateTime()];
  const beside = from.toPlainDate().equals(to.toPlainDate()) ? wall : undefined;
  const say = (other: Temporal.PlainDateTime) => sayWall(writeWall(other), beside);
  return (
    `${absent}: clocks go forward there from ${say(from)} to ${say(to)}. ` +
    `The nearest times are ${say(from.subtract({ minutes: 1 }))} and ${say(to)}.`
  );
}

function gapWidth(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): Temporal.Duration {
  return Temporal.Duration.from({ nanoseconds: after.offsetNanoseconds - before.offsetNanoseconds });
}

function whyTwice({ wall, zone }: { wall: string; zone: string }, first: Instant, second: Instant): string {
  return (
    `${sayWall(wall)} happens twice in ${zone}, because clocks go back there. ` +
    `Choose the first (${sayOffset(first, zone)}) or the second (${sayOffset(second, zone)}).`
  );
}
