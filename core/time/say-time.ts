import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';
import type { ScheduledTime } from './scheduled-time';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

// Each of these regions' English names the zones people there have a short name for: EST, CEST, AEST, NZST, IST, SAST.
const regions = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'] as const;

/** A wall time as people read it, `18:30 on 10 June 2026`; only the clock where it is the same day as `beside`. */
export function sayWall(wall: string, beside?: string): string {
  const [day, clock] = wall.split('T');
  return beside?.startsWith(`${day ?? ''}T`) ? (clock ?? '') : `${clock ?? ''} on ${sayDay(wall)}`;
}

/** A scheduled time with its zone, as messages say it: `07:00 EDT on 10 June 2026`. */
export function sayTime({ wall, zone, instant }: ScheduledTime): string {
  return `${wall.slice(11)} ${zoneAbbreviation(instant, zone)} on ${sayDay(wall)}`;
}

/** What a zone is called at an instant: `EDT`, `CEST`, or `UTC+09:00` where English has no short name for it. */
export function zoneAbbreviation(instant: Instant, zone: string): string {
  return englishName(instant, zone) ?? offsetAt(instant, zone);
}

/** The offset of a zone at an instant, after its abbreviation where there is one: `EDT, UTC-04:00`. */
export function sayOffset(instant: Instant, zone: string): string {
  const name = englishName(instant, zone);
  return name === undefined ? offsetAt(instant, zone) : `${name}, ${offsetAt(instant, zone)}`;
}

function offsetAt(instant: Instant, zone: string): string {
  return `UTC${Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offset}`;
}

function englishName(instant: Instant, zone: string): string | undefined {
  return regions
    .map((region) => shortName(instant, zone, region))
    .find((name) => name !== undefined && !/^(GMT|UTC)[+-]/.test(name));
}

function shortName(instant: Instant, zone: string, region: string): string | undefined {
  const format = new Intl.DateTimeFormat(region, { timeZone: zone, timeZoneName: 'short' });
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
}

function sayDay(wall: string): string {
  const [year = '', month = '', day = ''] = wall.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
