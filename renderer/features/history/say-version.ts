import type { StoryVersion } from '#core/story/history';
import type { Instant } from '#core/time/instant';
import { sayMilestone } from '../../newsroom/say-milestone';
import { saySaved } from '../../newsroom/say-times';

/** A version as one reads it: `Sent to desk, 16:02`, `16:42, now`, `Mon 09:15`. */
export function sayVersion(
  { at, milestones }: Pick<StoryVersion, 'at' | 'milestones'>,
  { zone, now, isHead }: { readonly zone: string; readonly now: Instant; readonly isHead: boolean },
): string {
  const time = saySaved(at, zone, now);
  return [...milestones.map(sayMilestone), time, ...(isHead ? ['now'] : [])].join(', ');
}

/** `5 changes`, `1 change`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
