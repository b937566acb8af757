import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDay, sayTerms, termState, type TermDays } from '#core/photo/term-state';
import { noTerms, type PhotoTerms } from '#core/photo/terms';
import { addDays, daysBetween, wallDateAt } from '#core/time/wall-date';

const terms = (given: Partial<PhotoTerms>): PhotoTerms => ({ ...noTerms, ...given });
const on = (today: string, given: Partial<TermDays> = {}): TermDays => ({
  today,
  firstSentAt: null,
  otherStory: false,
  ...given,
});

describe('the state of terms', () => {
  test('without limits is open, whatever the day', () => {
    expect(termState(noTerms, on('2026-06-10', { firstSentAt: '2019-01-01', otherStory: true }))).toEqual({
      kind: 'open',
    });
  });

  test.each([
    ['2026-06-10', { kind: 'ends', on: '2026-09-07', daysLeft: 89 }],
    ['2026-09-06', { kind: 'ends', on: '2026-09-07', daysLeft: 1 }],
    ['2026-09-07', { kind: 'ends', on: '2026-09-07', daysLeft: 0 }],
    ['2026-09-08', { kind: 'over', on: '2026-09-07', since: '2026-09-08' }],
    ['2027-01-01', { kind: 'over', on: '2026-09-07', since: '2026-09-08' }],
  ])('on %s: the last day still counts', (today, state) => {
    expect(termState(terms({ until: '2026-09-07' }), on(today))).toEqual(state);
  });

  test('days count from the first use, in any story', () => {
    const given = terms({ daysAfterFirstUse: 90 });
    expect(termState(given, on('2026-06-10'))).toEqual({ kind: 'from-first-use', days: 90 });
    expect(termState(given, on('2026-06-10', { firstSentAt: '2026-06-09' }))).toEqual({
      kind: 'ends',
      on: '2026-09-07',
      daysLeft: 89,
    });
    expect(termState(given, on('2026-09-08', { firstSentAt: '2026-06-09' })).kind).toBe('over');
    const sameDay = terms({ daysAfterFirstUse: 0 });
    expect(termState(sameDay, on('2026-06-09', { firstSentAt: '2026-06-09' })).kind).toBe('ends');
    expect(termState(sameDay, on('2026-06-10', { firstSentAt: '2026-06-09' })).kind).toBe('over');
  });

  test('of two ends the earlier counts', () => {
    const given = terms({ until: '2026-09-07', daysAfterFirstUse: 10 });
    expect(lastDay(given, null)).toBe('2026-09-07');
    expect(lastDay(given, '2026-06-09')).toBe('2026-06-19');
    expect(lastDay(given, '2026-09-01')).toBe('2026-09-07');
  });

  test('one use is used up by another story, never by the same', () => {
    const given = terms({ isOneTime: true });
    expect(termState(given, on('2026-06-10', { firstSentAt: '2026-06-01' }))).toEqual({ kind: 'open' });
    expect(termState(given, on('2026-06-10', { otherStory: true }))).toEqual({ kind: 'used-once' });
    expect(
      termState(terms({ isOneTime: true, until: '2026-06-01' }), on('2026-06-10', { otherStory: true })).kind,
    ).toBe('over');
  });

  test('no change of clocks takes or gives a day', () => {
    // Clocks go forward in New York on 8 March 2026 and back on 1 November.
    expect(daysBetween('2026-03-01', '2026-03-15')).toBe(14);
    expect(daysBetween('2026-10-25', '2026-11-08')).toBe(14);
    expect(addDays('2026-03-07', 1)).toBe('2026-03-08');
    expect(wallDateAt(Date.UTC(2026, 2, 8, 4, 59), 'America/New_York')).toBe('2026-03-07');
    expect(wallDateAt(Date.UTC(2026, 2, 9, 3, 59), 'America/New_York')).toBe('2026-03-08');
  });
});

test.each<[Partial<PhotoTerms>, Partial<TermDays>, string]>([
  [{}, {}, ''],
  [{ until: '2026-09-07' }, {}, 'May be used until 7 September 2026, 89 days left.'],
  [{ until: '2026-06-11' }, {}, 'May be used until 11 June 2026, 1 day left.'],
  [{ until: '2026-06-10' }, {}, 'May be used until 10 June 2026, its last day.'],
  [{ until: '2026-06-09' }, {}, 'Could be used until 9 June 2026.'],
  [{ daysAfterFirstUse: 90 }, {}, 'May be used for 90 days after first use.'],
  [
    { until: '2026-09-07', daysAfterFirstUse: 1 },
    {},
    'May be used until 7 September 2026, 89 days left. And for 1 day after first use.',
  ],
  [
    { daysAfterFirstUse: 90 },
    { firstSentAt: '2026-06-09' },
    'May be used until 7 September 2026, 89 days left.',
  ],
  [{ isOneTime: true, territory: 'Norway only' }, {}, 'May be used in one story only. Where: Norway only.'],
  [{ isOneTime: true }, { otherStory: true }, 'Could be used in one story, and was used in another.'],
])('%j %j reads “%s”', (given, days, said) => {
  expect(sayTerms(terms(given), on('2026-06-10', days))).toBe(said);
});

const date = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days));

test('law: what is over stays over, and a day that is left is a day it may be used', () => {
  const anyTerms = fc.record({
    until: fc.oneof(date, fc.constant('')),
    daysAfterFirstUse: fc.oneof(fc.nat(36_500), fc.constant(null)),
    territory: fc.constant(''),
    isOneTime: fc.boolean(),
  });
  fc.assert(
    fc.property(
      anyTerms,
      date,
      fc.oneof(date, fc.constant(null)),
      fc.nat(2_000),
      (given, today, firstSentAt, later) => {
        const state = termState(given, on(today, { firstSentAt }));
        if (state.kind === 'over') {
          expect(termState(given, on(addDays(today, later), { firstSentAt }))).toEqual(state);
          expect(termState(given, on(state.on, { firstSentAt })).kind).toBe('ends');
        }
        if (state.kind === 'ends') {
          expect(addDays(today, state.daysLeft)).toBe(state.on);
          expect(termState(given, on(addDays(state.on, 1), { firstSentAt })).kind).toBe('over');
        }
      },
    ),
  );
});
