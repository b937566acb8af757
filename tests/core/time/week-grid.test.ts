import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay } from '#core/time/calendar-day';
import { resolveWallTime, wallTimeAt } from '#core/time/wall-time';
import { placeInWeek, timeAtHeight, weekGrid } from '#core/time/week-grid';

const hours = (date: string, zone: string) => {
  const { start, end } = calendarDay(date, zone);
  return (end - start) / 3_600_000;
};

describe('a day as clocks pass it', () => {
  test.each([
    ['2026-06-10', 'America/New_York', 24, []],
    ['2026-03-08', 'America/New_York', 23, [{ kind: 'skipped', from: 120, to: 180 }]],
    ['2026-11-01', 'America/New_York', 25, [{ kind: 'repeated', from: 60, to: 120 }]],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5, [{ kind: 'repeated', from: 90, to: 120 }]],
    ['2026-09-06', 'America/Santiago', 23, [{ kind: 'skipped', from: 0, to: 60 }]],
    ['2026-04-04', 'America/Santiago', 25, [{ kind: 'repeated', from: 1380, to: 1440 }]],
    ['2011-12-30', 'Pacific/Apia', 0, [{ kind: 'skipped', from: 0, to: 1440 }]],
    ['2011-12-31', 'Pacific/Apia', 24, []],
  ])('%s in %s has %d hours', (date, zone, length, turns) => {
    expect(hours(date, zone)).toBe(length);
    expect(calendarDay(date, zone).turns).toMatchObject(turns);
  });
});

describe('a week of days side by side', () => {
  const back = weekGrid('2026-10-26', 'America/New_York');

  test('the hour that is passed twice has two rows, and one wall time is at one height on all days', () => {
    expect(back).toMatchObject({ length: 1_500, repeated: [{ from: 60, to: 120 }] });
    expect(placeInWeek(back, Date.UTC(2026, 10, 1, 5, 30))).toEqual({ day: 6, height: 90 });
    expect(placeInWeek(back, Date.UTC(2026, 10, 1, 6, 30))).toEqual({ day: 6, height: 150 });
    expect(placeInWeek(back, Date.UTC(2026, 10, 1, 17))).toEqual({ day: 6, height: 780 });
    expect(placeInWeek(back, Date.UTC(2026, 9, 26, 16))).toEqual({ day: 0, height: 780 });
    expect(placeInWeek(back, Date.UTC(2026, 10, 2, 6))).toBeNull();
  });

  test('what is pointed at in the two rows is the first and the second, and on other days the hour after', () => {
    expect(timeAtHeight(back, 6, 90)).toEqual({ wall: '2026-11-01T01:30', occurrence: 'first' });
    expect(timeAtHeight(back, 6, 150)).toEqual({ wall: '2026-11-01T01:30', occurrence: 'second' });
    expect(timeAtHeight(back, 2, 150)).toEqual({ wall: '2026-10-28T02:00', occurrence: null });
    expect(timeAtHeight(back, 2, 97)).toEqual({ wall: '2026-10-28T01:30', occurrence: null });
    expect(timeAtHeight(back, 9, 9_000)).toEqual({ wall: '2026-11-01T23:45', occurrence: null });
  });

  test('in the hour that is skipped a time can be pointed at, so that it can be refused with the reason', () => {
    const forward = weekGrid('2026-03-02', 'America/New_York');
    const { wall } = timeAtHeight(forward, 6, 150);
    expect(wall).toBe('2026-03-08T02:30');
    expect(resolveWallTime(wall, 'America/New_York').kind).toBe('never');
  });

  test('any instant of any week, in any zone, is found again at its height, to the quarter of an hour', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const quarters = fc.integer({ min: Date.UTC(2008, 0) / 900_000, max: Date.UTC(2038, 0) / 900_000 });
    fc.assert(
      fc.property(zones, quarters, fc.integer({ min: 0, max: 6 }), (zone, quarter, back) => {
        const instant = quarter * 900_000;
        const date = wallTimeAt(instant - back * 86_400_000, zone).wall.slice(0, 10);
        const grid = weekGrid(date, zone);
        const place = placeInWeek(grid, instant);
        if (place === null) return; // a change of the clocks moved it over the edge of the week
        const { wall, occurrence } = timeAtHeight(grid, place.day, place.height);
        const found = resolveWallTime(wall, zone);
        const again =
          found.kind === 'twice' ? found[occurrence ?? 'first'] : found.kind === 'once' && found.instant;
        // Zones a few minutes off the quarter are moved to it.
        expect(Math.abs(Number(again) - instant)).toBeLessThanOrEqual(7.5 * 60_000);
      }),
      { numRuns: 400 },
    );
  });
});
