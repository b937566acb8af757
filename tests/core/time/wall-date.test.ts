import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, earlierDate, wallDateAt } from '#core/time/wall-date';

const day = fc
  .integer({ min: Date.UTC(1900, 0) / 86_400_000, max: Date.UTC(2200, 0) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

test('days added are the days between', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-07', 2, '2026-03-09'],
  ['9999-12-30', 5, '9999-12-31'],
])('%s and %i days', (date, days, later) => expect(addDays(date, days)).toBe(later));

test('the earlier of two dates, where there are two', () => {
  expect(earlierDate('2026-01-02', '2026-01-01')).toBe('2026-01-01');
  expect(earlierDate('', '2026-01-01')).toBe('2026-01-01');
  expect(earlierDate('2026-01-01', '')).toBe('2026-01-01');
  expect(earlierDate('', '')).toBe('');
});

test('the date is the one of the zone', () => {
  const instant = Date.UTC(2026, 5, 10, 3, 30);
  expect(wallDateAt(instant, 'America/New_York')).toBe('2026-06-09');
  expect(wallDateAt(instant, 'Asia/Kathmandu')).toBe('2026-06-10');
});
