import { expect, test } from 'vitest';
import { sayOffset, sayTime, sayWall } from '#core/time/say-time';
import { scheduleAt } from '#core/time/wall-time';

const summer = Date.UTC(2026, 6, 15);

test('an offset stands after the abbreviation, or alone', () => {
  expect(sayOffset(summer, 'America/New_York')).toBe('EDT, UTC-04:00');
  expect(sayOffset(summer, 'Asia/Kathmandu')).toBe('UTC+05:45');
  expect(sayOffset(summer, 'UTC')).toBe('UTC+00:00');
});

test('a scheduled time is said with its zone and day', () => {
  expect(sayTime(scheduleAt('2026-12-01T18:30', 'America/New_York'))).toBe('18:30 EST on 1 December 2026');
  expect(sayTime(scheduleAt('2026-12-01T18:30:05', 'UTC'))).toBe('18:30:05 UTC on 1 December 2026');
  expect(sayTime(scheduleAt('2026-12-01T18:30', 'Asia/Kathmandu'))).toBe('18:30 UTC+5:45 on 1 December 2026');
});

test('a wall time drops its day beside another of the same day', () => {
  expect(sayWall('2026-03-29T02:30')).toBe('02:30 on 29 March 2026');
  expect(sayWall('2026-03-29T03:00', '2026-03-29T02:30')).toBe('03:00');
  expect(sayWall('2026-03-30T03:00', '2026-03-29T02:30')).toBe('03:00 on 30 March 2026');
});
