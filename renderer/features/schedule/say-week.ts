import { addDays } from '#core/time/wall-date';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The Monday of the week a wall date (`2026-06-10`) is in. */
export function mondayOf(date: string): string {
  return addDays(date, -((weekday(date) + 6) % 7));
}

/** A week as a title: `8–14 June 2026`, `29 June – 5 July 2026`, `28 December 2026 – 3 January 2027`. */
export function sayWeek(monday: string): string {
  const [from, to] = [partsOf(monday), partsOf(addDays(monday, 6))];
  if (from.month === to.month) return `${from.day}–${to.day} ${to.month} ${to.year}`;
  const year = from.year === to.year ? '' : ` ${from.year}`;
  return `${from.day} ${from.month}${year} – ${to.day} ${to.month} ${to.year}`;
}

/** A day over its column: `Wed 10`. */
export const sayColumn = (date: string): string => `${days[weekday(date)] ?? ''} ${partsOf(date).day}`;

/** A day in a sentence: `Wed 10 June`. */
export const sayWeekday = (date: string): string => `${sayColumn(date)} ${partsOf(date).month}`;

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

function partsOf(date: string): { readonly year: number; readonly month: string; readonly day: number } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year: Number(year), month: months[Number(month) - 1] ?? '', day: Number(day) };
}
