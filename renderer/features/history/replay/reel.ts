import { applyChanges, toLiveContent, type Change, type LiveContent } from '#core/story/change';
import type { StoryContent } from '#core/story/story';
import type { StoryVersion } from '#core/story/history';
import type { Instant } from '#core/time/instant';

/** One moment of a story being written. */
export interface Frame {
  readonly version: number;
  readonly at: Instant;
  readonly author: string;
  readonly content: LiveContent;
}

interface Batch {
  readonly version: number;
  readonly at: Instant;
  readonly author: string;
  readonly changes: readonly Change[];
}

/** Reads a stretch of the journal: the story at a version, and what came after, as much as fits. */
export type LoadStretch = (
  from: number,
) => Promise<{ readonly start: StoryContent; readonly batches: readonly Batch[] }>;

/** A story being written, to be shown at any moment. */
export interface Reel {
  readonly at: (version: number) => Promise<Frame>;
  /** The moment after or before one; null where there is none. */
  readonly after: (version: number) => Promise<Frame | null>;
  readonly before: (version: number) => Promise<Frame | null>;
}

const heldStretches = 4;
const backwards = 200; // batches read before the one that is gone back to

/** Plays what `load` reads. Where batches were thinned out, it goes from one version of the list to the next. */
export function createReel(load: LoadStretch, versions: readonly StoryVersion[]): Reel {
  const listed = [...versions].reverse(); // oldest first
  const last = listed.at(-1)?.version ?? 0;
  let held: readonly Frame[][] = [];
  const find = (version: number) =>
    held
      .map((frames) => frames.find((frame) => frame.version === version))
      .find((frame) => frame !== undefined);
  const read = async (from: number) => {
    const frames = framesOf(await load(from), from, listed);
    held = [frames, ...held].slice(0, heldStretches);
  };
  const at = async (version: number): Promise<Frame> => {
    const known = find(version);
    if (known) return known;
    await read(version);
    const found = find(version) ?? held[0]?.[0];
    if (!found) throw new Error('There is nothing to play.');
    return found;
  };
  return {
    at,
    after: async (version) => {
      const known = find(version + 1);
      if (known ?? version >= last) return known ?? null;
      await read(version);
      const next = find(version + 1);
      if (next) return next;
      const later = listed.find((each) => each.version > version);
      return later ? at(later.version) : null;
    },
    before: async (version) => {
      if (version <= 0) return null;
      const known = find(version - 1);
      if (known) return known;
      await read(Math.max(0, version - backwards));
      const found = find(version - 1);
      if (found) return found;
      const earlier = listed.filter((each) => each.version < version).at(-1);
      return earlier ? at(earlier.version) : null;
    },
  };
}

/** The moments of a stretch. Texts share what did not change, so that hundreds of them cost little. */
function framesOf(
  { start, batches }: Awaited<ReturnType<LoadStretch>>,
  from: number,
  listed: readonly StoryVersion[],
): Frame[] {
  const first = batches[0] ? batches[0].version - 1 : from;
  const known = listed.filter((each) => each.version <= first).at(-1);
  let content = toLiveContent(start);
  const frames: Frame[] = [{ version: first, at: known?.at ?? 0, author: known?.author ?? '', content }];
  for (const { version, at, author, changes } of batches) {
    content = applyChanges(content, changes);
    frames.push({ version, at, author, content });
  }
  return frames;
}
