import type { StoryVersion } from '#core/story/history';
import type { Instant } from '#core/time/instant';
import { sayDay } from '../../../newsroom/say-times';

/** Versions of one day, newest first. */
export interface Day {
  readonly name: string;
  readonly versions: readonly StoryVersion[];
}

/** Parts versions by the days they were written on. */
export function daysOf(versions: readonly StoryVersion[], zone: string, now: Instant): readonly Day[] {
  const today = sayDay(now, zone, now);
  const days: { name: string; versions: StoryVersion[] }[] = [];
  for (const version of versions) {
    const name = sayDay(version.at, zone, now);
    const shown = name === today ? 'Today' : name;
    const last = days.at(-1);
    if (last?.name === shown) last.versions.push(version);
    else days.push({ name: shown, versions: [version] });
  }
  return days;
}

/** Whether a person, or the desk, has a reason to look for this version. */
export function isRemembered({ milestones }: StoryVersion): boolean {
  return milestones.length > 0;
}
