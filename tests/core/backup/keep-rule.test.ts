import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expendable, isBackupDue, keepRule, keepRuleInWords } from '#core/backup/keep-rule';
import { backupKinds, backupStates, type Backup } from '#core/story/backup';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 11, 1, 12);

const backupAt = (at: number, more: Partial<Backup> = {}): Backup => ({
  name: `at-${String(at)}`,
  kind: 'daily',
  at,
  byteLength: 1,
  stories: 1,
  state: 'verified',
  ...more,
});
const names = (backups: readonly Backup[]) => backups.map(({ name }) => name);

test('one is due where the newest verified one is a day old, or its date cannot be', () => {
  expect(isBackupDue([], now)).toBe(true);
  expect(isBackupDue([backupAt(now - 23 * hour)], now)).toBe(false);
  expect(isBackupDue([backupAt(now - 24 * hour)], now)).toBe(true);
  expect(isBackupDue([backupAt(now - hour, { state: 'unverified' })], now)).toBe(true);
  expect(isBackupDue([backupAt(now + 400 * day)], now)).toBe(true);
});

test('a desk that is damaged is not copied again every minute: six hours later, and one of each day stays', () => {
  const damaged = (hours: number) => backupAt(now - hours * hour, { state: 'damaged' });
  const sound = backupAt(now - 30 * hour);
  expect(isBackupDue([damaged(5), sound], now)).toBe(false);
  expect(isBackupDue([damaged(6), sound], now)).toBe(true);
  const month = Array.from({ length: 30 * 4 }, (_, index) => damaged(index * 6));
  const gone = expendable([...month, sound], now);
  expect(gone).not.toContain(sound);
  expect(month.length - gone.length).toBe(keepRule.damagedDays);
});

test('a year of daily backups leaves seven days and four weeks', () => {
  const year = Array.from({ length: 365 }, (_, index) => backupAt(now - index * day));
  const gone = new Set(names(expendable(year, now)));
  const kept = year.filter(({ name }) => !gone.has(name));
  expect(kept.slice(0, 7)).toEqual(year.slice(0, 7));
  expect(kept.length).toBeGreaterThanOrEqual(9);
  expect(kept.length).toBeLessThanOrEqual(keepRule.days + keepRule.weeks);
  expect(now - (kept.at(-1)?.at ?? now)).toBeGreaterThan(14 * day);
});

test('what was asked for, or made before a change, stays for 90 days', () => {
  const fresh = backupKinds.map((kind, index) =>
    backupAt(now - 89 * day + index, { kind, name: kind, state: 'unverified' }),
  );
  expect(names(expendable([backupAt(now), ...fresh], now))).toEqual(['daily']);
  const old = fresh.map((backup) => ({ ...backup, at: now - 91 * day }));
  expect(expendable([backupAt(now), ...old], now)).toHaveLength(backupKinds.length);
});

const anyBackup = fc.record({
  name: fc.uuid(),
  kind: fc.constantFrom(...backupKinds),
  at: fc.integer({ min: now - 400 * day, max: now + 10 * day }),
  byteLength: fc.nat(),
  stories: fc.nat(),
  state: fc.constantFrom(...backupStates),
});

test('the newest verified one never goes, and what goes is of the list', () => {
  fc.assert(
    fc.property(fc.array(anyBackup, { maxLength: 60 }), (backups) => {
      const gone = expendable(backups, now);
      const newest = Math.max(...backups.filter(({ state }) => state === 'verified').map(({ at }) => at));
      expect(gone.every((backup) => backups.includes(backup))).toBe(true);
      if (Number.isFinite(newest))
        expect(backups.some((backup) => backup.at === newest && !gone.includes(backup))).toBe(true);
      // What stays once stays as long as nothing new comes.
      const kept = backups.filter((backup) => !gone.includes(backup));
      expect(expendable(kept, now)).toEqual([]);
    }),
  );
});

test('the rule in words has the numbers of the rule', () => {
  for (const number of [
    keepRule.everyHours,
    keepRule.damagedAgainHours,
    keepRule.days,
    keepRule.weeks,
    keepRule.othersForDays,
  ])
    expect(keepRuleInWords).toContain(` ${String(number)} `);
});
