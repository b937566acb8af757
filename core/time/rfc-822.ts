import { Temporal } from 'temporal-polyfill';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

/** A time as mail and RSS write it: `Tue, 01 Dec 2026 18:30:00 -0500`. Takes ISO 8601 with its offset. */
export function rfc822(iso: string): string {
  const given = iso.replace(/Z$/u, '+00:00');
  const wall = Temporal.PlainDateTime.from(given);
  const date = `${two(wall.day)} ${months[wall.month - 1]} ${String(wall.year).padStart(4, '0')}`;
  const offset = given.slice(-6).replace(':', '');
  const time = [wall.hour, wall.minute, wall.second].map(two).join(':');
  return `${days[wall.dayOfWeek - 1]}, ${date} ${time} ${offset}`;
}
