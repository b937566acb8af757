import type { PhotoId } from '#core/photo/photo';
import type { StoryId } from '#core/story/story';
import {
  clearPhoto,
  isNamedInStory,
  isOriginalOfAny,
  longDeleted,
  storyVersions,
} from '../storage/clear-photos';
import { inTransaction } from '../storage/query';
import { uncountedStories } from '../storage/stories';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

/** A deleted photo can be put back for so long, in milliseconds: 30 days. */
export const keptAfterDeleting = 30 * 24 * 3_600_000;

const photosAtOnce = 20;

type World = Pick<Ports, 'desk' | 'photos' | 'thumbnails' | 'clock' | 'newId' | 'emit' | 'systemUser'>;

/** What one look at deleted photos came to. `last` is the number of the last of them: go on after that; null at the end. */
export interface Clearing {
  readonly cleared: readonly PhotoId[];
  readonly last: number | null;
}

/**
 * Takes some photos away for good, row and file, that were deleted 30 days ago and that nothing written on this desk
 * names: no change, copy or edition of any story, of whatever version. So a version brought back has its photos, and a
 * photo that was ever used stays. Reads one story at a time and lets others have their turn between.
 */
export async function clearDeleted(
  world: World,
  after = 0,
  pause: () => Promise<void> = aMoment,
): Promise<Clearing> {
  const { db } = world.desk;
  liveStories(world).settle();
  const due = longDeleted(db, world.clock() - keptAfterDeleting, after, photosAtOnce);
  const [last] = due.slice(-1);
  if (last === undefined) return { cleared: [], last: null };
  const before = storyVersions(db);
  let unnamed: readonly PhotoId[] = due.map(({ id }) => id);
  for (const story of before.keys()) {
    if (unnamed.length === 0) break;
    unnamed = withoutNamed(world, unnamed, story);
    await pause();
    if (!db.open) return { cleared: [], last: null };
  }
  return { cleared: clear(world, unnamed, before), last: last.number };
}

const aMoment = () => new Promise<void>((resolve) => void setTimeout(resolve, 20).unref());

const withoutNamed = ({ desk }: World, photos: readonly PhotoId[], story: StoryId): readonly PhotoId[] =>
  photos.filter((photo) => !isNamedInStory(desk.db, story, photo));

/** Rows first, then files, so that a crash leaves at most files that no row names. */
function clear(world: World, photos: readonly PhotoId[], before: ReadonlyMap<StoryId, number>): PhotoId[] {
  const { db } = world.desk;
  const rows = inTransaction(db, () => {
    liveStories(world).settle();
    if (uncountedStories(db).length > 0) return [];
    // Somebody may have written meanwhile.
    const changed = [...storyVersions(db)].filter(([story, version]) => before.get(story) !== version);
    const unnamed = changed.reduce((left, [story]) => withoutNamed(world, left, story), photos);
    return unnamed.flatMap((photo) => clearPhoto(db, photo) ?? []);
  });
  for (const { id, mediaType, original } of rows) {
    world.photos.forget(id, mediaType);
    world.thumbnails.forget(id);
    if (original && !isOriginalOfAny(db, original.id)) world.photos.forget(original.id, original.mediaType);
  }
  return rows.map(({ id }) => id);
}
