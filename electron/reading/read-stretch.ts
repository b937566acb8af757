import type { Change } from '#core/story/change';
import { toStoryContent } from '#core/story/change';
import type { StoryContent, StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { readJournal } from '../storage/journal';
import type { Reader } from '../storage/query';
import type { Slices } from './in-slices';
import type { StoryWalk } from './story-walk';

/** A stretch of the journal: the story where it begins, and the batches after that which can be applied to it. */
export interface Stretch {
  readonly start: StoryContent;
  readonly batches: readonly {
    readonly version: number;
    readonly at: Instant;
    readonly author: string;
    readonly changes: readonly Change[];
  }[];
}

const mostBatches = 500;

/** The story at a version, or at the newest before it that can be read, and what came after, as much as fits. */
export function* readStretch(
  db: Reader,
  story: StoryId,
  walk: StoryWalk,
  from: number,
  upTo: number,
): Slices<Stretch> {
  const { version, content } = yield* walk.atOrBefore(from);
  const batches: Stretch['batches'][number][] = [];
  for (const entry of readJournal(db, story, version, Math.min(upTo, version + mostBatches))) {
    const isNext = entry.version === version + batches.length + 1;
    if (!isNext || entry.changes === null) break;
    batches.push({
      version: entry.version,
      at: entry.recordedAt,
      author: entry.author,
      changes: entry.changes,
    });
  }
  return { start: toStoryContent(content), batches };
}
