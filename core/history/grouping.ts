import type { Milestone, StoryVersion } from '../story/history';
import type { Instant } from '../time/instant';

/** A version as it was written: a batch of the journal, or a copy that was kept where the batches are gone. */
export interface WrittenVersion {
  readonly version: number;
  readonly at: Instant;
  readonly author: string;
}

/** A version of the timeline before its words are counted. */
export type UncountedVersion = Omit<StoryVersion, 'added' | 'removed'>;

/** A pause longer than this, and typing longer than that, begin a new version; in milliseconds. */
export const longestPause = 60_000;
export const longestStretch = 60_000;

/** Milestones by the version they are of. */
export type Milestones = ReadonlyMap<number, readonly Milestone[]>;

/**
 * Tells versions together: what one author wrote without a pause, at most a minute of it. A milestone ends what is
 * told together; what was restored or recovered is told alone. Versions are in order, oldest first.
 */
export function groupVersions(
  written: readonly WrittenVersion[],
  milestones: Milestones,
): readonly UncountedVersion[] {
  const groups: UncountedVersion[] = [];
  let first: WrittenVersion | null = null;
  let since = 0;
  let last: WrittenVersion | null = null;
  const close = () => {
    if (last) groups.push({ ...last, since, milestones: milestones.get(last.version) ?? [] });
    since = last?.version ?? since;
    first = null;
  };
  for (const version of written) {
    if (last && first && isNew(first, last, version, milestones)) close();
    first ??= version;
    last = version;
  }
  close();
  return groups;
}

function isNew(
  first: WrittenVersion,
  last: WrittenVersion,
  next: WrittenVersion,
  milestones: Milestones,
): boolean {
  return (
    next.author !== last.author ||
    // A clock that was set back makes a pause, too.
    Math.abs(next.at - last.at) > longestPause ||
    Math.abs(next.at - first.at) > longestStretch ||
    milestones.has(last.version) ||
    isApart(milestones.get(next.version))
  );
}

function isApart(milestones: readonly Milestone[] = []): boolean {
  return milestones.some(({ kind }) => kind === 'restored' || kind === 'recovered');
}
