import type { StoryId } from '#core/story/story';
import { sha256Of } from '../../files/sha256-of';
import { batchNames, type CarriedStory } from '../../storage/carried-story';
import type { Reader } from '../../storage/query';
import { readStory } from '../../storage/read-story';
import { headOf } from '../../storage/stories';
import { readsAs, type ReadBundle } from './read-bundle';

/**
 * How the words of a bundle stand to those of a story this desk has: it has them all, they go on from where it is, or
 * both desks went on writing.
 */
export type WordsMeeting = 'known' | 'later' | 'parted';

/** Holds the words of a bundle against the story of its name on this desk. @throws NewsroomError `not-found`. */
export function meetWords(db: Reader, { carried, content }: ReadBundle): WordsMeeting {
  const { id, start, batches } = carried;
  const own = batchNames(db, id);
  const last = batches.at(-1);
  if (!last && start === null) return 'known'; // every story begins empty
  if (last && own.includes(last.batch)) return 'known';
  if (last && goesOn(db, carried, own.at(-1))) return 'later';
  // Old batches may have been thinned out here or there; then the words alone can tell.
  return readsAs(readStory(db, id).content, content) ? 'known' : 'parted';
}

/** Whether the batches of a story begin with, or go on from, what this desk has of it. */
function goesOn(db: Reader, { id, start, batches }: CarriedStory, head: string | undefined): boolean {
  const { version } = headOf(db, id);
  const last = batches.find(({ batch }) => batch === head);
  if (last) return last.version === version;
  if (start === null) return version === 0;
  return start.version === version && readsAs(readStory(db, id).content, start.content);
}

/**
 * The name of the story that words become which parted from those of this desk: always the same for what parted at the
 * same change, so that what is brought in again, or later with more, is that story.
 */
export function partedName(db: Reader, { carried, content }: ReadBundle): StoryId {
  const own = new Set(batchNames(db, carried.id));
  const parting = carried.batches.find(({ batch }) => !own.has(batch))?.batch ?? JSON.stringify(content);
  const digits = sha256Of(`${carried.id} parted at ${parting}`);
  // A UUID of version 8: one made by a rule of its own.
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
