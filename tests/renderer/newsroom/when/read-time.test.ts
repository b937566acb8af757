import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayDate } from '../../../../renderer/newsroom/say-times';
import { findZones } from '../../../../renderer/newsroom/when/find-zones';
import { readClock } from '../../../../renderer/newsroom/when/read-clock';
import { readDate } from '../../../../renderer/newsroom/when/read-date';

const two = (number: number) => String(number).padStart(2, '0');

test.each([
  ['18:30', '18:30'],
  [' 1830 ', '18:30'],
  ['18.30', '18:30'],
  ['18h30', '18:30'],
  ['7', '07:00'],
  ['6:30 pm', '18:30'],
  ['6 p.m.', '18:00'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  ['24:00', null],
  ['18:60', null],
  ['13 pm', null],
  ['0 am', null],
  ['noonish', null],
  ['', null],
])('the time “%s” is %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

test('every time of the day is read as it is shown, with or without its colon', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const clock = `${two(hour)}:${two(minute)}`;
      expect([readClock(clock), readClock(clock.replace(':', ''))]).toEqual([clock, clock]);
    }),
  );
});

/** A Tuesday. */
const today = '2026-12-01';

test.each([
  ['2026-12-24', '2026-12-24'],
  ['24 Dec', '2026-12-24'],
  ['Dec 24, 2027', '2027-12-24'],
  ['Thu 24 December 2026', '2026-12-24'],
  ['30 nov', '2027-11-30'],
  ['1 dec', '2026-12-01'],
  ['29 feb 2028', '2028-02-29'],
  ['29 feb 2027', null],
  ['today', '2026-12-01'],
  ['Tomorrow', '2026-12-02'],
  ['friday', '2026-12-04'],
  ['tue', '2026-12-08'],
  ['31.12.2026', null],
  ['12/1', null],
  ['1 dec 26', null],
  ['someday', null],
  ['', null],
])('on 1 December 2026, the day “%s” is %s', (typed, date) => {
  expect(readDate(typed, today)).toBe(date);
});

test('every day is read as it is shown', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect([readDate(sayDate(day), today), readDate(day, today)]).toEqual([day, day]);
      },
    ),
  );
});

test('zones are found by the words of their names, places that begin so first', () => {
  expect(findZones('new york')[0]).toBe('America/New_York');
  expect(findZones('par').at(0)).toMatch(/^[A-Za-z]+\/Par/);
  expect(findZones('atlantis')).toEqual([]);
  expect(findZones('').length).toBeGreaterThan(300);
  expect(findZones('utc')).toContain('UTC');
});

test('a zone this computer knows under another name is found under the one that was typed', () => {
  const [given, other] = Intl.supportedValuesOf('timeZone').includes('Asia/Calcutta')
    ? ['Asia/Kolkata', 'Asia/Calcutta']
    : ['Asia/Calcutta', 'Asia/Kolkata'];
  expect(findZones(given)).toEqual([given]);
  expect(findZones(other)).toEqual([other]);
});
