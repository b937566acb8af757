import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveWallTime, scheduleAt } from '#core/time/wall-time';
import { changesOf, oracleWall, type ClockChange } from './zone-oracle';

const zones = Intl.supportedValuesOf('timeZone');
const from = Date.UTC(2008, 0, 1);
const to = Date.UTC(2038, 0, 1);
const minute = 60_000;

const instants = (wall: string, zone: string): readonly number[] => {
  const resolution = resolveWallTime(wall, zone);
  if (resolution.kind === 'never') return [];
  return resolution.kind === 'once' ? [resolution.instant] : [resolution.first, resolution.second];
};
const wallOf = (local: number) => new Date(local).toISOString().slice(0, 19);

describe('against the clocks of this computer, in every zone it knows', () => {
  const changes = zones.flatMap((zone) => changesOf(zone, from, to));

  test('there are zones and changes to look at, and the strange ones are among them', () => {
    expect(zones.length).toBeGreaterThan(300);
    expect(changes.length).toBeGreaterThan(3_000);
    const widths = (zone: string) => changes.filter((change) => change.zone === zone).map(width);
    expect(widths('Australia/Lord_Howe')).toContain(30 * minute);
    expect(widths('Pacific/Apia')).toContain(24 * 60 * minute);
  });

  test('any instant is found again from what the wall shows', () => {
    const anyZone = fc.constantFrom(...zones);
    const anySecond = fc.integer({ min: from / 1000, max: to / 1000 });
    fc.assert(
      fc.property(anyZone, anySecond, (zone, second) => {
        expect(instants(oracleWall(second * 1000, zone), zone)).toContain(second * 1000);
      }),
      { numRuns: 2_000 },
    );
  });

  test('where clocks go forward, what they skip never happens, and the minutes around it do', () => {
    const wrong = sample(changes.filter((change) => change.after > change.before)).filter(
      ({ zone, at, before, after }) =>
        !isNever(at + before, zone) ||
        !isNever(at + after - 1000, zone) ||
        !same(instants(wallOf(at + before - minute), zone), [at - minute]) ||
        !same(instants(wallOf(at + after), zone), [at]),
    );
    expect(wrong).toEqual([]);
  });

  test('the nearest times that a refusal names are the last and first minute around the gap', () => {
    for (const { zone, at, before, after } of sample(
      changes.filter((change) => change.after > change.before),
    ).slice(0, 400)) {
      const resolution = resolveWallTime(wallOf(at + before), zone);
      const reason = resolution.kind === 'never' ? resolution.reason : '';
      const [last, first] = [oracleWall(at - minute, zone), oracleWall(at, zone)];
      expect(reason, zone).toMatch(
        new RegExp(`nearest times are ${last.slice(11, 16)}.* and ${first.slice(11, 16)}`),
      );
      expect(wallOf(at + after)).toBe(first);
    }
  });

  test('where clocks go back, what they repeat happens twice, that far apart', () => {
    const wrong = sample(changes.filter((change) => change.after < change.before)).filter(
      ({ zone, at, before, after }) =>
        !same(instants(wallOf(at + after), zone), [at + after - before, at]) ||
        !same(instants(wallOf(at + before - 1000), zone), [at - 1000, at + before - after - 1000]) ||
        !same(instants(wallOf(at + before), zone), [at + before - after]) ||
        !same(instants(wallOf(at + after - minute), zone), [at + after - before - minute]),
    );
    expect(wrong).toEqual([]);
  });

  test('first and second are chosen as the clocks pass them', () => {
    const backward = sample(changes.filter((change) => change.after < change.before)).slice(0, 200);
    for (const { zone, at, before, after } of backward) {
      const wall = wallOf(at + after);
      expect(scheduleAt(wall, zone, 'first').instant).toBe(at + after - before);
      expect(scheduleAt(wall, zone, 'second').instant).toBe(at);
    }
  });
});

/** About 500, spread over all zones and years, others on each run. */
function sample(changes: readonly ClockChange[]): readonly ClockChange[] {
  const step = Math.max(1, changes.length / 500);
  const start = Math.random() * step;
  return changes.filter(
    (_, index) => Math.floor((index - start) / step) !== Math.floor((index - 1 - start) / step),
  );
}

const width = ({ before, after }: ClockChange) => Math.abs(after - before);
const isNever = (local: number, zone: string) => resolveWallTime(wallOf(local), zone).kind === 'never';
const same = (found: readonly number[], expected: readonly number[]) =>
  found.length === expected.length && found.every((instant, index) => instant === expected[index]);
