import type { Backup, BackupState } from '../story/backup';
import type { Instant } from '../time/instant';

/** How often a backup is made by itself, and how long backups are kept. */
export const keepRule = {
  everyHours: 24,
  /** One that came out damaged, because the desk is, is tried again after so many: each takes the room of a desk. */
  damagedAgainHours: 6,
  /** The newest verified one of each of so many days, and of so many weeks, that have one. */
  days: 7,
  weeks: 4,
  /** What was asked for, or made before the desk was changed as a whole. */
  othersForDays: 90,
  /** The newest damaged one of each of so many days, which still holds all that is whole. */
  damagedDays: 7,
} as const;

const hour = 60 * 60 * 1_000;
const day = 24 * hour;

/** The rule for people, in three sentences. */
export const keepRuleInWords =
  `A backup is made when Nutgraf starts, and while it runs, once the last verified one is ${keepRule.everyHours} hours ` +
  `old; after one that came out damaged, ${keepRule.damagedAgainHours} hours later. The newest of each of the last ` +
  `${keepRule.days} days and ${keepRule.weeks} weeks stays; one you made yourself, or that was made before an update ` +
  `or a restore, stays ${keepRule.othersForDays} days. The newest verified one always stays.`;

/** Whether it is time for a backup. One dated in the future says nothing: the clock was wrong then, or is now. */
export function isBackupDue(backups: readonly Backup[], now: Instant): boolean {
  return !backups.some(({ at, state }) => {
    const age = now - at;
    return age >= 0 && age < restHours[state] * hour;
  });
}

/** For how many hours a backup of each state is enough. */
const restHours: Readonly<Record<BackupState, number>> = {
  verified: keepRule.everyHours,
  damaged: keepRule.damagedAgainHours,
  unverified: 0,
};

/** Which backups the rule lets go of. Never the newest verified one, nor all of them. */
export function expendable(backups: readonly Backup[], now: Instant): readonly Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at);
  const verified = newestFirst.filter(({ state }) => state === 'verified');
  const daily = verified.filter(({ kind }) => kind === 'daily');
  const damaged = newestFirst.filter(({ kind, state }) => kind === 'daily' && state !== 'verified');
  const kept = new Set<Backup>([
    ...verified.slice(0, 1),
    ...newestOfEach(daily, day, keepRule.days),
    ...newestOfEach(daily, 7 * day, keepRule.weeks),
    ...newestOfEach(damaged, day, keepRule.damagedDays).filter((backup) =>
      isWithin(backup, now, keepRule.damagedDays),
    ),
    ...newestFirst
      .filter(({ kind }) => kind !== 'daily')
      .filter((backup) => isWithin(backup, now, keepRule.othersForDays)),
  ]);
  return backups.filter((backup) => !kept.has(backup));
}

const isWithin = ({ at }: Backup, now: Instant, days: number): boolean => now - at <= days * day;

/** The newest of each stretch of time that has one, for so many stretches. `newestFirst` is in that order. */
function newestOfEach(newestFirst: readonly Backup[], length: number, most: number): readonly Backup[] {
  const stretches = new Map<number, Backup>();
  for (const backup of newestFirst) {
    const stretch = Math.floor(backup.at / length);
    if (!stretches.has(stretch)) stretches.set(stretch, backup);
  }
  return [...stretches.values()].slice(0, most);
}
