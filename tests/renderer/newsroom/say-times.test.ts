import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sayAgo,
  sayClock,
  sayDate,
  sayDay,
  sayInFull,
  sayOffset,
  saySaved,
  sayUntil,
  sayWhen,
  zoneName,
} from '../../../renderer/newsroom/say-times';

const newYork = 'America/New_York';
/** Noon of Tuesday 1 December 2026 in New York. */
const now = Date.UTC(2026, 11, 1, 17);
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('a time with its zone', () => {
  test.each([
    [now + 6 * hour, '18:00 EST'],
    [now + 13 * hour, 'Wed 01:00 EST'],
    [now - 6 * day, 'Wed 12:00 EST'],
    [now + 7 * day, '8 Dec 12:00 EST'],
    [now + 200 * day, '19 Jun 2027 13:00 EDT'],
  ])('%i is said as %s', (instant, words) => {
    expect(sayWhen(instant, newYork, now)).toBe(words);
  });

  test('never stands without the name or the offset of its zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(sayClock(instant, zone)).toMatch(/^\d\d:\d\d ([A-Z]{2,5}|UTC[+−]\d{1,2}(:\d\d)?)$/);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['America/St_Johns', 'UTC−3:30'],
    ['Europe/Paris', 'UTC+1'],
    ['UTC', 'UTC+0'],
  ])('the offset of %s is %s', (zone, offset) => {
    expect(sayOffset(now, zone)).toBe(offset);
  });

  test('a zone changes its name with the season', () => {
    expect([zoneName(now, newYork), zoneName(Date.UTC(2026, 6, 1), newYork)]).toEqual(['EST', 'EDT']);
  });
});

describe('in full', () => {
  test.each([
    [now, newYork, 'Tue 1 Dec 2026, 12:00 EST (UTC−5) · 17:00 UTC'],
    [now + 9 * hour, newYork, 'Tue 1 Dec 2026, 21:00 EST (UTC−5) · Wed 2 Dec, 02:00 UTC'],
    [now, 'UTC', 'Tue 1 Dec 2026, 17:00 UTC'],
    [now, 'America/Sao_Paulo', 'Tue 1 Dec 2026, 14:00 UTC−3 · 17:00 UTC'],
  ])('%i in %s', (instant, zone, words) => {
    expect(sayInFull(instant, zone)).toBe(words);
  });
});

describe('how long ago', () => {
  test.each([
    [now + second, 'just now'],
    [now - 9 * second, 'just now'],
    [now - 12 * second, '12 s ago'],
    [now - 61 * second, '1 min ago'],
    [now - 59 * minute, '59 min ago'],
    [now - 61 * minute, '10:59'],
    [now - 13 * hour, 'Mon'],
    [now - 40 * day, '22 Oct'],
    [now - 400 * day, '27 Oct 2025'],
  ])('%i is %s', (instant, words) => {
    expect(sayAgo(instant, now, newYork)).toBe(words);
  });

  test('saved times need no zone, but a day where it is not today', () => {
    expect([saySaved(now, newYork, now), saySaved(now - day, newYork, now)]).toEqual(['12:00', 'Mon 12:00']);
  });
});

test.each([
  [now, ''],
  [now + 48 * minute, 'in 48 min'],
  [now + 3 * hour, 'in 3 h'],
  [now + 3 * day, 'in 3 days'],
])('%i is %s off', (instant, words) => {
  expect(sayUntil(instant, now)).toBe(words);
});

test('days are said with their weekday, and their year where it is another', () => {
  expect(sayDay(now, newYork, now)).toBe('Tuesday 1 December');
  expect(sayDay(now + 60 * day, newYork, now)).toBe('Saturday 30 January 2027');
  expect(sayDate('2026-12-01')).toBe('Tue 1 Dec 2026');
});
