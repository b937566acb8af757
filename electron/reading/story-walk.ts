import { applyChanges, toLiveContent, type LiveContent } from '#core/story/change';
import { NewsroomError } from '#core/newsroom-error';
import type { StoryId } from '#core/story/story';
import { readJournal, type JournalEntry } from '../storage/journal';
import type { Reader } from '../storage/query';
import { emptyStory } from '../storage/read-story';
import { readSnapshot, snapshotVersions } from '../storage/snapshots';
import type { Slices } from './in-slices';

/** A story at a version. */
export interface Moment {
  readonly version: number;
  readonly content: LiveContent;
}

/** A story's past, read as far as somebody asks. What was read is remembered: a version never changes. */
export interface StoryWalk {
  /** The story at a version, or null where that was thinned out or is damaged. */
  readonly at: (version: number) => Slices<LiveContent | null>;
  /** The newest version that can be read, not above this one. */
  readonly atOrBefore: (version: number) => Slices<Moment>;
}

const piece = 50; // batches between two pauses for breath
const between = 250; // versions between two that are remembered
const worthACopy = 300; // batches that are slower to replay than a whole copy is to read

export function walkStory(db: Reader, story: StoryId): StoryWalk {
  const remembered: Moment[] = [{ version: 0, content: emptyStory }]; // in order
  let latest: Moment = { version: 0, content: emptyStory };
  const remember = (moment: Moment) => {
    latest = moment;
    const place = remembered.findIndex(({ version }) => version > moment.version);
    const before = remembered.at(place < 0 ? -1 : place - 1);
    if (before && moment.version - before.version < between) return;
    remembered.splice(place < 0 ? remembered.length : place, 0, moment);
  };

  function* atOrBefore(version: number): Slices<Moment> {
    let found = nearest([...remembered, latest], version);
    const start = newestCopy(db, story, found.version, version);
    if (start && start.version - found.version > worthACopy) found = start;
    for (;;) {
      const reached = yield* replayTo(db, story, found, version, remember);
      const next = reached.version < version ? oldestCopy(db, story, reached.version, version) : null;
      if (!next) return reached;
      found = next;
    }
  }
  return {
    atOrBefore,
    *at(version) {
      const found = yield* atOrBefore(version);
      return found.version === version ? found.content : null;
    },
  };
}

function nearest(moments: readonly Moment[], version: number): Moment {
  return moments
    .filter((moment) => moment.version <= version)
    .reduce((best, moment) => (moment.version > best.version ? moment : best), {
      version: 0,
      content: emptyStory,
    });
}

/** Applies batches up to a version, and ends before the first that is missing, damaged or does not fit. */
function* replayTo(
  db: Reader,
  story: StoryId,
  from: Moment,
  version: number,
  remember: (moment: Moment) => void,
): Slices<Moment> {
  let at = from;
  while (at.version < version) {
    const upTo = Math.min(version, at.version + piece);
    for (const entry of readJournal(db, story, at.version, upTo)) {
      const content = entry.version === at.version + 1 ? applied(at.content, entry) : null;
      if (content === null) return at;
      at = { version: entry.version, content };
    }
    remember(at);
    if (at.version < upTo) return at;
    yield;
  }
  return at;
}

function applied(content: LiveContent, { changes }: JournalEntry): LiveContent | null {
  try {
    return changes === null ? null : applyChanges(content, changes);
  } catch (error) {
    if (error instanceof NewsroomError) return null;
    throw error;
  }
}

function newestCopy(db: Reader, story: StoryId, above: number, upTo: number): Moment | null {
  return firstWhole(db, story, copiesBetween(db, story, above, upTo));
}

function oldestCopy(db: Reader, story: StoryId, above: number, upTo: number): Moment | null {
  return firstWhole(db, story, [...copiesBetween(db, story, above, upTo)].reverse());
}

/** Versions there are whole copies of, newest first. */
function copiesBetween(db: Reader, story: StoryId, above: number, upTo: number): readonly number[] {
  return snapshotVersions(db, story).filter((version) => above < version && version <= upTo);
}

function firstWhole(db: Reader, story: StoryId, versions: readonly number[]): Moment | null {
  for (const version of versions) {
    const content = readSnapshot(db, story, version)?.content;
    if (content) return { version, content: toLiveContent(content) };
  }
  return null;
}
