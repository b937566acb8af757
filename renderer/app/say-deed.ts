import type { StoryId, StorySummary } from '#core/story/story';
import { firstNames } from '#core/text/first-names';

export const nothingDone = 'Nothing was changed.';

/** What was done, of how many: `ferry-fares is ready.`, `2 of 3 stories are ready.`, `Nothing was changed.` */
export function sayDone(done: readonly StorySummary[], asked: number, what: string): string {
  if (done.length === 0) return nothingDone;
  if (done.length < asked) return `${done.length} of ${asked} stories ${what}.`;
  const [only] = done;
  return `${done.length === 1 && only ? nameOf(only) : `${done.length} stories`} ${what}.`;
}

/** What was refused, told once for each reason: `ferry-fares, oyster-spring: It is out. …` */
export function sayRefused(
  refused: readonly { readonly story: StoryId; readonly reason: string }[],
  stories: readonly StorySummary[],
): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { story, reason } of refused) {
    const found = stories.find(({ id }) => id === story);
    reasons.set(reason, [...(reasons.get(reason) ?? []), found ? nameOf(found) : 'A story']);
  }
  return [...reasons].map(([reason, names]) => `${firstNames(names, mostNamed)}: ${reason}`);
}

const mostNamed = 6;

const nameOf = ({ slug, headline }: StorySummary): string => slug || headline || 'The story';
