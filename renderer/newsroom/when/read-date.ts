import { Temporal } from 'temporal-polyfill';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A day as people type it (`1 Dec 2026`, `Dec 1`, `2026-12-01`, `tomorrow`, `Friday`) as `YYYY-MM-DD`; null where it is
 * none. A day without a year is the next one. `today` is `YYYY-MM-DD`. Days in figures alone are read only in the
 * order year, month, day: others differ from country to country.
 */
export function readDate(typed: string, today: string): string | null {
  const text = typed.toLowerCase().replace(/[,.]/g, ' ').trim();
  const from = Temporal.PlainDate.from(today);
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return dayOf(text.split('-').map(Number));
  return readName(text, from) ?? readMonth(text, from);
}

function readName(text: string, from: Temporal.PlainDate): string | null {
  if (text === 'today') return from.toString();
  if (text === 'tomorrow') return from.add({ days: 1 }).toString();
  const weekday = /^[a-z]{3,}$/.test(text) ? weekdays.findIndex((name) => text.startsWith(name)) : -1;
  if (weekday < 0) return null;
  const days = (weekday + 1 - from.dayOfWeek + 7) % 7;
  return from.add({ days: days === 0 ? 7 : days }).toString();
}

function readMonth(text: string, from: Temporal.PlainDate): string | null {
  const words = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+/, '').split(/\s+/);
  const month = words.findIndex((word) => months.some((name) => word.startsWith(name)));
  const name = words[month];
  const [day, year, ...rest] = words.filter((_, at) => at !== month).map(Number);
  if (name === undefined || day === undefined || rest.length > 0) return null;
  const number = months.findIndex((each) => name.startsWith(each)) + 1;
  if (year !== undefined) return dayOf([year, number, day]);
  const thisYear = dayOf([from.year, number, day]);
  return thisYear !== null && thisYear >= from.toString() ? thisYear : dayOf([from.year + 1, number, day]);
}

function dayOf([year = NaN, month = NaN, day = NaN]: readonly number[]): string | null {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 9999) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
