import { apMonths } from './ap-time';

const wallDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A wall date, `2026-11-23`, as the AP Stylebook writes it: `Nov. 23, 2026`. The year always stands, because pages
 * outlive it. What is no date of the calendar comes back as it is.
 */
export function apDate(date: string): string {
  if (!isCalendarDate(date)) return date;
  const [, year = '', month = '', day = ''] = wallDate.exec(date) ?? [];
  return `${apMonths[Number(month) - 1] ?? ''} ${Number(day)}, ${Number(year)}`;
}

/** Whether a text is a date, `2026-11-23`, that the calendar has. */
export function isCalendarDate(date: string): boolean {
  if (!wallDate.test(date)) return false;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(date);
}
