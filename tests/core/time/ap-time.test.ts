import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apTime, clockWithZone, zoneAbbreviation } from '#core/time/ap-time';
import { scheduleAt } from '#core/time/wall-time';

test.each([
  ['2023-09-11T17:16', 'America/New_York', '5:16 p.m. EDT Monday, Sept. 11, 2023'],
  ['2026-12-01T18:30', 'America/New_York', '6:30 p.m. EST Tuesday, Dec. 1, 2026'],
  ['2026-03-05T09:00', 'America/Chicago', '9 a.m. CST Thursday, March 5, 2026'],
  ['2026-07-04T12:00', 'America/Denver', 'noon MDT Saturday, July 4, 2026'],
  ['2026-07-04T12:05', 'America/Los_Angeles', '12:05 p.m. PDT Saturday, July 4, 2026'],
  ['2026-01-15T00:01', 'Europe/Berlin', '12:01 a.m. CET Thursday, Jan. 15, 2026'],
  ['2026-06-30T23:59', 'Europe/London', '11:59 p.m. BST Tuesday, June 30, 2026'],
  ['2026-02-28T10:10', 'UTC', '10:10 a.m. UTC Saturday, Feb. 28, 2026'],
  ['2026-08-09T08:00', 'Asia/Kathmandu', '8 a.m. UTC+5:45 Sunday, Aug. 9, 2026'],
  ['2026-10-10T16:45', 'Asia/Kolkata', '4:45 p.m. IST Saturday, Oct. 10, 2026'],
  ['2026-11-20T07:30', 'Asia/Tokyo', '7:30 a.m. UTC+9 Friday, Nov. 20, 2026'],
  ['2026-04-01T13:00', 'America/Sao_Paulo', '1 p.m. UTC-3 Wednesday, April 1, 2026'],
  ['2026-05-01T11:00', 'Australia/Sydney', '11 a.m. AEST Friday, May 1, 2026'],
])('%s in %s is %s', (wall, zone, printed) => {
  expect(apTime(scheduleAt(wall, zone).instant, zone)).toBe(printed);
});

test('midnight is part of the day that is ending, as the Stylebook has it', () => {
  expect(apTime(scheduleAt('2027-01-01T00:00', 'America/New_York').instant, 'America/New_York')).toBe(
    'midnight EST Thursday, Dec. 31, 2026',
  );
});

test('the two 1:30s of the night clocks go back differ by their zone', () => {
  const [first, second] = (['first', 'second'] as const).map((which) =>
    apTime(scheduleAt('2026-11-01T01:30', 'America/New_York', which).instant, 'America/New_York'),
  );
  expect([first, second]).toEqual([
    '1:30 a.m. EDT Sunday, Nov. 1, 2026',
    '1:30 a.m. EST Sunday, Nov. 1, 2026',
  ]);
});

test('screens show 24 hours with the zone', () => {
  expect(clockWithZone(scheduleAt('2026-10-01T18:30', 'America/New_York').instant, 'America/New_York')).toBe(
    '18:30 EDT',
  );
  expect(clockWithZone(scheduleAt('2026-10-01T00:05', 'Asia/Kolkata').instant, 'Asia/Kolkata')).toBe(
    '00:05 IST',
  );
});

test('every zone has a short name that says its offset or is letters, at any time', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instant = fc.integer({ min: Date.UTC(1972, 0), max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(zone, instant, (name, when) => {
      expect(zoneAbbreviation(when, name)).toMatch(/^([A-Z][A-Za-z]{1,5}|UTC[+-]\d{1,2}(:\d\d)?)$/);
      expect(apTime(when, name)).not.toMatch(/:00|undefined|NaN/);
    }),
  );
});
