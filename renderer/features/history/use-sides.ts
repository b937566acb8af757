import { useState } from 'react';
import type { StoryVersion } from '#core/story/history';

/** The two versions that are compared. */
export interface Sides {
  readonly left: StoryVersion;
  readonly right: StoryVersion;
  readonly setLeft: (version: number) => void;
  /** The newest version means: what the story is now, also after it was changed. */
  readonly setRight: (version: number) => void;
  /** Compares a version with the story as it is now; the story as it is now with the version before. */
  readonly compareWithNow: (version: number) => void;
}

/** Which versions stand left and right; null: the last one remembered, and the story as it is now. */
export function useSides(
  versions: readonly StoryVersion[],
  start: { readonly left: number | null; readonly right: number | null },
): Sides | null {
  const [left, setLeft] = useState(start.left);
  const [right, setRight] = useState(start.right);
  const [head] = versions;
  if (!head) return null;
  const find = (version: number | null) =>
    version === null ? undefined : versions.find((each) => each.version <= version);
  const rightVersion = find(right) ?? head;
  const pickRight = (version: number) => setRight(version === head.version ? null : version);
  return {
    left: find(left) ?? usualLeft(versions, rightVersion),
    right: rightVersion,
    setLeft,
    setRight: pickRight,
    compareWithNow: (version) => {
      setRight(null);
      setLeft(version === head.version ? (versions[1] ?? head).version : version);
    },
  };
}

/** The newest version before the right one that is remembered for something, or else the one just before. */
function usualLeft(versions: readonly StoryVersion[], right: StoryVersion): StoryVersion {
  const before = versions.filter(({ version }) => version < right.version);
  const remembered = before.find(({ milestones }) => milestones.some(({ kind }) => kind !== 'created'));
  return remembered ?? before[0] ?? right;
}
