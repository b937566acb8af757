import { describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { isoWithOffset, requireZone, resolveWallTime, scheduleAt, wallTimeAt } from '#core/time/wall-time';

function refusal(work: () => unknown): { readonly code: string; readonly message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof NewsroomError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('It was not refused');
}

describe('a time that happens once', () => {
  test('keeps wall, zone and instant together', () => {
    expect(scheduleAt('2026-12-01T18:30', 'America/New_York')).toEqual({
      wall: '2026-12-01T18:30',
      zone: 'America/New_York',
      instant: Date.UTC(2026, 11, 1, 23, 30),
    });
  });

  test('seconds are kept where they are any', () => {
    expect(scheduleAt('2026-12-01T18:30:00', 'UTC').wall).toBe('2026-12-01T18:30');
    expect(scheduleAt('2026-12-01T18:30:05', 'UTC')).toMatchObject({
      wall: '2026-12-01T18:30:05',
      instant: Date.UTC(2026, 11, 1, 18, 30, 5),
    });
  });

  test('a zone is kept under its proper spelling, not under another name', () => {
    expect(scheduleAt('2026-12-01T18:30', 'america/new_york').zone).toBe('America/New_York');
    expect(scheduleAt('2026-12-01T18:30', 'asia/calcutta').zone).toBe('Asia/Calcutta');
  });

  test('which of two is not asked, and does not matter', () => {
    expect(scheduleAt('2026-12-01T18:30', 'Europe/Paris', 'second')).toEqual(
      scheduleAt('2026-12-01T18:30', 'Europe/Paris', 'first'),
    );
  });
});

describe('a time that never happens', () => {
  test.each([
    [
      '2026-03-29T02:30',
      'Europe/Brussels',
      '02:30 on 29 March 2026 does not exist in Europe/Brussels: clocks go forward there from 02:00 to 03:00. ' +
        'The nearest times are 01:59 and 03:00.',
    ],
    [
      '2026-03-08T02:00',
      'America/New_York',
      '02:00 on 8 March 2026 does not exist in America/New_York: clocks go forward there from 02:00 to 03:00. ' +
        'The nearest times are 01:59 and 03:00.',
    ],
    [
      '2026-10-04T02:15',
      'Australia/Lord_Howe',
      '02:15 on 4 October 2026 does not exist in Australia/Lord_Howe: clocks go forward there from 02:00 to 02:30. ' +
        'The nearest times are 01:59 and 02:30.',
    ],
    [
      '2026-09-06T00:00',
      'America/Santiago',
      '00:00 on 6 September 2026 does not exist in America/Santiago: clocks go forward there from 00:00 to 01:00. ' +
        'The nearest times are 23:59 on 5 September 2026 and 01:00.',
    ],
    [
      '2011-12-30T18:30',
      'Pacific/Apia',
      '18:30 on 30 December 2011 does not exist in Pacific/Apia: clocks go forward there from 00:00 on ' +
        '30 December 2011 to 00:00 on 31 December 2011. ' +
        'The nearest times are 23:59 on 29 December 2011 and 00:00 on 31 December 2011.',
    ],
  ])('%s in %s', (wall, zone, reason) => {
    expect(resolveWallTime(wall, zone)).toEqual({ kind: 'never', reason });
    for (const occurrence of [undefined, 'first', 'second'] as const)
      expect(refusal(() => scheduleAt(wall, zone, occurrence))).toEqual({ code: 'refused', message: reason });
  });

  test('the minutes around a gap happen, one after the other', () => {
    const before = scheduleAt('2026-03-29T01:59', 'Europe/Brussels').instant;
    expect(scheduleAt('2026-03-29T03:00', 'Europe/Brussels').instant - before).toBe(60_000);
    expect(
      scheduleAt('2011-12-31T00:00', 'Pacific/Apia').instant -
        scheduleAt('2011-12-29T23:59', 'Pacific/Apia').instant,
    ).toBe(60_000);
  });
});

describe('a time that happens twice', () => {
  test('is refused until somebody says which, with both offsets', () => {
    expect(refusal(() => scheduleAt('2026-11-01T01:30', 'America/New_York'))).toEqual({
      code: 'refused',
      message:
        '01:30 on 1 November 2026 happens twice in America/New_York, because clocks go back there. ' +
        'Choose the first (EDT, UTC-04:00) or the second (EST, UTC-05:00).',
    });
  });

  test.each([
    ['America/New_York', '2026-11-01T01:30', 60],
    ['Europe/Brussels', '2026-10-25T02:30', 60],
    ['Australia/Lord_Howe', '2026-04-05T01:45', 30],
    ['America/Santiago', '2026-04-04T23:30', 60],
  ])('in %s at %s, %i minutes apart', (zone, wall, minutes) => {
    const first = scheduleAt(wall, zone, 'first');
    const second = scheduleAt(wall, zone, 'second');
    expect(resolveWallTime(wall, zone)).toEqual({
      kind: 'twice',
      first: first.instant,
      second: second.instant,
    });
    expect(second.instant - first.instant).toBe(minutes * 60_000);
    expect([first.wall, second.wall]).toEqual([wall, wall]);
  });
});

describe('what is not a time or a zone', () => {
  test.each([
    '',
    'tomorrow',
    '2026-12-01',
    '2026-12-01 18:30',
    '2026-12-01T18:30Z',
    '2026-12-01T6:30',
    ' 2026-12-01T18:30',
  ])('"%s" cannot be read', (wall) => {
    expect(refusal(() => resolveWallTime(wall, 'UTC'))).toEqual({
      code: 'bad-request',
      message: `"${wall}" is not a time. Write it like 2026-12-01T18:30.`,
    });
  });

  test.each([
    '2026-02-29T10:00',
    '2026-13-01T10:00',
    '2026-04-31T10:00',
    '2026-12-01T24:00',
    '2026-12-01T10:60',
  ])('%s is not in the calendar', (wall) => {
    expect(refusal(() => scheduleAt(wall, 'UTC'))).toEqual({
      code: 'bad-request',
      message: `"${wall}" is not a day and time of the calendar.`,
    });
  });

  test('a leap second is not a time', () => {
    expect(refusal(() => scheduleAt('2016-12-31T23:59:60', 'UTC')).code).toBe('bad-request');
  });

  test.each(['', 'Mars/Olympus', '+05:00', 'Europe/Paris; DROP', 'Local', '5'])(
    '"%s" is not a zone',
    (zone) => {
      expect(refusal(() => requireZone(zone))).toEqual({
        code: 'bad-request',
        message: `"${zone}" is not a time zone. Write it like America/New_York.`,
      });
      expect(refusal(() => resolveWallTime('2026-12-01T18:30', zone)).code).toBe('bad-request');
    },
  );
});

describe('an instant as clocks show it', () => {
  const instant = Date.UTC(2026, 11, 1, 23, 30, 12, 345);

  test('to the minute, with the instant whole', () => {
    expect(wallTimeAt(instant, 'America/New_York')).toEqual({
      wall: '2026-12-01T18:30',
      zone: 'America/New_York',
      instant,
    });
  });

  test('as ISO 8601 with the offset, to the second', () => {
    expect(isoWithOffset(instant, 'America/New_York')).toBe('2026-12-01T18:30:12-05:00');
    expect(isoWithOffset(instant, 'UTC')).toBe('2026-12-01T23:30:12+00:00');
  });
});
