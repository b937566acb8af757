import { expect, test } from 'vitest';
import { sayOffset, sayTime, sayWall, zoneAbbreviation } from '#core/time/say-time';
import { scheduleAt } from '#core/time/wall-time';

const winter = Date.UTC(2026, 0, 15);
const summer = Date.UTC(2026, 6, 15);

test.each([
  ['America/New_York', 'EST', 'EDT'],
  ['Europe/Paris', 'CET', 'CEST'],
  ['Europe/London', 'GMT', 'BST'],
  ['Australia/Sydney', 'AEDT', 'AEST'],
  ['Asia/Kolkata', 'IST', 'IST'],
  ['UTC', 'UTC', 'UTC'],
  ['Asia/Kathmandu', 'UTC+05:45', 'UTC+05:45'],
  ['America/Santiago', 'UTC-03:00', 'UTC-04:00'],
])('%s is %s in January and %s in July', (zone, january, july) => {
  expect([zoneAbbreviation(winter, zone), zoneAbbreviation(summer, zone)]).toEqual([january, july]);
});

test('an offset stands after the abbreviation, or alone', () => {
  expect(sayOffset(summer, 'America/New_York')).toBe('EDT, UTC-04:00');
  expect(sayOffset(summer, 'Asia/Kathmandu')).toBe('UTC+05:45');
});

test('a scheduled time is said with its zone and day', () => {
  expect(sayTime(scheduleAt('2026-12-01T18:30', 'America/New_York'))).toBe('18:30 EST on 1 December 2026');
  expect(sayTime(scheduleAt('2026-12-01T18:30:05', 'UTC'))).toBe('18:30:05 UTC on 1 December 2026');
});

test('a wall time drops its day beside another of the same day', () => {
  expect(sayWall('2026-03-29T02:30')).toBe('02:30 on 29 March 2026');
  expect(sayWall('2026-03-29T03:00', '2026-03-29T02:30')).toBe('03:00');
  expect(sayWall('2026-03-30T03:00', '2026-03-29T02:30')).toBe('03:00 on 30 March 2026');
});
