import { Temporal } from 'temporal-polyfill';
import { zoneAbbreviation } from '#core/time/ap-time';
import type { Instant } from '#core/time/instant';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const second = 1_000;
const minute = 60 * second;

/** A time with its zone, and its day where that is not today: `18:30 EDT`, `Thu 06:00 EDT`, `1 Dec 2027 06:00 EST`. */
export function sayWhen(instant: Instant, zone: string, now: Instant): string {
  return [sayDayBeside(instant, zone, now), sayClock(instant, zone)].filter(Boolean).join(' ');
}

/** A time of day with its zone: `18:30 EDT`. */
export function sayClock(instant: Instant, zone: string): string {
  return `${clock(zoned(instant, zone))} ${zoneName(instant, zone)}`;
}

/** How long ago something was kept: `just now`, `12 s ago`, `5 min ago`, `16:42`, `Mon`, `3 Jun`. */
export function sayAgo(instant: Instant, now: Instant, zone: string): string {
  const past = Math.max(0, now - instant);
  if (past < 10 * second) return 'just now';
  if (past < minute) return `${Math.floor(past / second)} s ago`;
  if (past < 60 * minute) return `${Math.floor(past / minute)} min ago`;
  return sayDayBeside(instant, zone, now) || clock(zoned(instant, zone));
}

/** When something was kept, without a zone: `16:42`, `Mon 16:42`. */
export function saySaved(instant: Instant, zone: string, now: Instant): string {
  return [sayDayBeside(instant, zone, now), clock(zoned(instant, zone))].filter(Boolean).join(' ');
}

/** How far off a time is: `in 48 min`, `in 3 h`, `in 12 days`; '' once it has come. */
export function sayUntil(instant: Instant, now: Instant): string {
  const minutes = Math.ceil((instant - now) / minute);
  if (minutes <= 0) return '';
  if (minutes < 60) return `in ${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `in ${hours} h` : `in ${Math.round(hours / 24)} days`;
}

/** A day as a heading: `Wednesday 10 June`, with the year where it is another. */
export function sayDay(instant: Instant, zone: string, now: Instant): string {
  const day = zoned(instant, zone);
  const year = day.year === zoned(now, zone).year ? '' : ` ${day.year}`;
  return `${weekdays[day.dayOfWeek - 1] ?? ''} ${day.day} ${monthOf(day)}${year}`;
}

/** A day of the calendar (`2026-12-01`) with its weekday: `Tue 1 Dec 2026`. */
export function sayDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${shortDay(day)} ${day.year}`;
}

/** All of what a chosen time means: `Tue 1 Dec 2026, 18:30 EST (UTC−5) · 23:30 UTC`. */
export function sayInFull(instant: Instant, zone: string): string {
  const here = zoned(instant, zone);
  const utc = zoned(instant, 'UTC');
  const utcDay = here.toPlainDate().equals(utc.toPlainDate()) ? '' : `${shortDay(utc)}, `;
  const name = zoneName(instant, zone);
  const offset = sayOffset(instant, zone);
  const there = name === offset || name === 'UTC' ? name : `${name} (${offset})`;
  const sentence = `${shortDay(here)} ${here.year}, ${clock(here)} ${there}`;
  return name === 'UTC' ? sentence : `${sentence} · ${utcDay}${clock(utc)} UTC`;
}

/** The offset of a zone at an instant, as people read it: `UTC−5`, `UTC+5:45`. */
export function sayOffset(instant: Instant, zone: string): string {
  const minutes = zoned(instant, zone).offsetNanoseconds / 6e10;
  const rest = Math.abs(minutes % 60);
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

const names = new Map<string, string>();

/** What a zone is called at an instant: `EST`; its offset where English has no short name for it. */
export function zoneName(instant: Instant, zone: string): string {
  const offset = sayOffset(instant, zone);
  const key = `${zone} ${offset}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const found = zoneAbbreviation(instant, zone);
  const name = /^UTC[+-]/.test(found) ? offset : found;
  names.set(key, name);
  return name;
}

function sayDayBeside(instant: Instant, zone: string, now: Instant): string {
  const day = zoned(instant, zone);
  const today = zoned(now, zone);
  const days = Math.abs(today.toPlainDate().until(day.toPlainDate()).days);
  if (days === 0) return '';
  if (days < 7) return (weekdays[day.dayOfWeek - 1] ?? '').slice(0, 3);
  const year = day.year === today.year ? '' : ` ${day.year}`;
  return `${day.day} ${monthOf(day).slice(0, 3)}${year}`;
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

function shortDay(day: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  return `${(weekdays[day.dayOfWeek - 1] ?? '').slice(0, 3)} ${day.day} ${monthOf(day).slice(0, 3)}`;
}

function monthOf(day: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  return months[day.month - 1] ?? '';
}

function clock(time: Temporal.ZonedDateTime): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
