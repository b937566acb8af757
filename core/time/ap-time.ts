import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** The months as the AP Stylebook writes them with a day. */
export const apMonths = [
  ...['Jan.', 'Feb.', 'March', 'April', 'May', 'June'],
  ...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
];
// Each locale knows the short names of the zones its readers live in, and none knows them all.
const locales = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en-ZA', 'en-IE'];
const formats = new Map<string, readonly Intl.DateTimeFormat[]>();

/**
 * An instant as the AP Stylebook writes it, with the zone: `5:16 p.m. EDT Monday, Sept. 11, 2023`. The year always
 * stands, because pages outlive it. Midnight belongs to the day that is ending, as the Stylebook has it.
 */
export function apTime(instant: Instant, zone: string): string {
  const time = zoned(instant, zone);
  const midnight = time.hour === 0 && time.minute === 0;
  const day = midnight ? time.subtract({ days: 1 }) : time;
  return `${clock(time)} ${zoneAbbreviation(instant, zone)} ${apDate(day)}`;
}

/** An instant as clocks show it, 24 hours, with the zone: `18:30 EDT`. */
export function clockWithZone(instant: Instant, zone: string): string {
  const time = zoned(instant, zone);
  return `${twoDigits(time.hour)}:${twoDigits(time.minute)} ${zoneAbbreviation(instant, zone)}`;
}

/** What a zone is called at an instant: `EDT`, `CET`, or `UTC+5:45` where English has no short name for it. */
export function zoneAbbreviation(instant: Instant, zone: string): string {
  for (const format of formatsOf(zone)) {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
    if (name !== undefined && !/[+\u2212-]/.test(name)) return name;
  }
  return offsetName(zoned(instant, zone).offsetNanoseconds);
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

function clock({ hour, minute }: Temporal.ZonedDateTime): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'noon';
  const minutes = minute === 0 ? '' : `:${twoDigits(minute)}`;
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

function apDate(time: Temporal.ZonedDateTime): string {
  return `${weekdays[time.dayOfWeek - 1] ?? ''}, ${apMonths[time.month - 1] ?? ''} ${time.day}, ${time.year}`;
}

// Made once a zone: a format costs a millisecond to make, and lists show hundreds of times.
function formatsOf(zone: string): readonly Intl.DateTimeFormat[] {
  const known = formats.get(zone);
  if (known) return known;
  const made = locales.map(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }),
  );
  formats.set(zone, made);
  return made;
}

function offsetName(offsetNanoseconds: number): string {
  const minutes = Math.round(Math.abs(offsetNanoseconds) / 6e10);
  const rest = minutes % 60 === 0 ? '' : `:${twoDigits(minutes % 60)}`;
  return `UTC${offsetNanoseconds < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
