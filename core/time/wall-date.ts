import { Temporal } from 'temporal-polyfill';
import { isCalendarDate } from './ap-date';
import type { Instant } from './instant';
import { wallTimeAt } from './wall-time';

const day = 86_400_000;

/** The wall date, `2026-09-07`, that calendars of a zone show at an instant. */
export const wallDateAt = (instant: Instant, zone: string): string =>
  wallTimeAt(instant, zone).wall.slice(0, 10);

/** When a wall date of the calendar begins in a zone: at midnight, or later where clocks skip it. */
export const startOfDay = (date: string, zone: string): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;

/** The wall date so many days later. Days are counted on the calendar, whatever clocks do; `9999-12-31` is the last. */
export function addDays(date: string, days: number): string {
  const later = new Date(Date.parse(`${date}T00:00:00Z`) + days * day);
  const iso = Number.isNaN(later.getTime()) ? '' : later.toISOString().slice(0, 10);
  return isCalendarDate(iso) ? iso : '9999-12-31';
}

/** How many days of the calendar lie from one wall date to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);

/** The earlier of two wall dates; '' is none. */
export const earlierDate = (one: string, other: string): string =>
  one === '' || (other !== '' && other < one) ? other : one;

/** The first instant of the day that calendars of a zone show at an instant, and the first one of the day after. */
export function dayAround(instant: Instant, zone: string): { readonly from: Instant; readonly to: Instant } {
  const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).startOfDay();
  return { from: day.epochMilliseconds, to: day.add({ days: 1 }).startOfDay().epochMilliseconds };
}
