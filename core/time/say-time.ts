import { Temporal } from 'temporal-polyfill';
import { zoneAbbreviation } from './ap-time';
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

/** A wall time as people read it, `18:30 on 10 June 2026`; only the clock where it is the same day as `beside`. */
export function sayWall(wall: string, beside?: string): string {
  const [day, clock] = wall.split('T');
  return beside?.startsWith(`${day ?? ''}T`) ? (clock ?? '') : `${clock ?? ''} on ${sayDay(wall)}`;
}

/** A scheduled time with its zone, as messages say it: `07:00 EDT on 10 June 2026`. */
export function sayTime({ wall, zone, instant }: ScheduledTime): string {
  return `${wall.slice(11)} ${zoneAbbreviation(instant, zone)} on ${sayDay(wall)}`;
}

/** The offset of a zone at an instant, after its abbreviation where there is one: `EDT, UTC-04:00`, `UTC+05:45`. */
export function sayOffset(instant: Instant, zone: string): string {
  const offset = `UTC${Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offset}`;
  const name = zoneAbbreviation(instant, zone);
  return name.startsWith('UTC') ? offset : `${name}, ${offset}`;
}

/** A wall date or time as people say its day: `7 September 2026`. */
export function sayDay(wall: string): string {
  const [year = '', month = '', day = ''] = wall.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
