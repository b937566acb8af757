import { expect, test } from 'vitest';
import { choiceAt, choiceInstant, stepDays, stepMinutes } from '#core/time/step-time';

const zone = 'America/New_York';
const at = (wall: string) => ({ wall, zone, occurrence: null });

test('a quarter of an hour later is that, over the edge of a day too', () => {
  expect(stepMinutes(at('2026-12-01T18:30'), 15)).toEqual(at('2026-12-01T18:45'));
  expect(stepMinutes(at('2026-12-01T00:00'), -15)).toEqual(at('2026-11-30T23:45'));
});

test('what clocks skip is stepped over, and what they repeat is passed twice', () => {
  expect(stepMinutes(at('2027-03-14T01:45'), 15)).toEqual(at('2027-03-14T03:00'));
  expect(stepMinutes(at('2027-03-14T03:00'), -15)).toEqual(at('2027-03-14T01:45'));
  const first = { ...at('2027-11-07T01:45'), occurrence: 'first' } as const;
  const second = stepMinutes(first, 15);
  expect(second).toEqual({ ...at('2027-11-07T01:00'), occurrence: 'second' });
  expect(stepMinutes(second, -15)).toEqual(first);
});

test('a day later is the same wall time, skipped or passed twice as it may be', () => {
  const skipped = stepDays(at('2027-03-13T02:30'), 1);
  expect(skipped).toEqual(at('2027-03-14T02:30'));
  expect(choiceInstant(skipped)).toBeNull();
  expect(stepDays(skipped, 1)).toEqual(at('2027-03-15T02:30'));
  expect(stepMinutes(skipped, 15)).toEqual(at('2027-03-14T02:45'));
  expect(choiceInstant(stepDays(at('2027-11-06T01:30'), 1))).toBeNull();
});

test('an instant says which of two it is', () => {
  expect(choiceAt(Date.UTC(2027, 10, 7, 5, 30), zone).occurrence).toBe('first');
  expect(choiceAt(Date.UTC(2027, 10, 7, 6, 30), zone).occurrence).toBe('second');
  expect(choiceAt(Date.UTC(2027, 10, 7, 7, 30), zone).occurrence).toBeNull();
});
