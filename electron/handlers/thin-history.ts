import type { StoryId } from '#core/story/story';
import type { Thinning } from '../reading/find-thinning';
import { pastReader } from '../reading/past-reader';
import { lastSaved } from '../storage/history';
import { milestonesOfStory } from '../storage/milestones';
import { publicationsOfStory } from '../storage/publications';
import { inTransaction } from '../storage/query';
import { dropVersions, isKept, keepVersions } from '../storage/thin';
import type { Ports } from './ports';

type World = Pick<Ports, 'desk' | 'clock'>;

const firstLook = 60_000; // milliseconds after the start, when the window has long been there
const betweenPieces = 10_000;
const betweenLooks = 6 * 3_600_000;
/** Nobody is writing when nothing was saved for this long, in milliseconds. */
const quiet = 15_000;

/** Thins out old versions by the rule, a piece at a time, in moments when nobody writes, until the desk closes. */
export function keepThinning(world: World, log: (error: unknown) => void): void {
  let after: StoryId = '';
  let isClosing = false;
  const wait = (milliseconds: number) => void setTimeout(() => void look(), milliseconds).unref();
  const look = async () => {
    if (isClosing) return;
    if (world.clock() - lastSaved(world.desk.db) < quiet) {
      wait(betweenPieces);
      return;
    }
    const done = await thinOnce(world, after).catch((error: unknown) => {
      if (!isClosing) log(error);
      return null;
    });
    // Where a story could not be thinned just now, the others still can.
    after = done ? (done.isDone ? previous(done.story) : done.story) : '';
    wait(done ? betweenPieces : betweenLooks);
  };
  world.desk.beforeClose(() => {
    isClosing = true;
  });
  wait(firstLook);
}

// The same story is looked at again: it may have more to thin.
const previous = (story: StoryId): StoryId => story.slice(0, -1);

/**
 * Does one piece of thinning in a story after one of a name. Answers which story it was in and whether anything went;
 * null where nothing is left to thin. What is to be kept is on disk and has been read back before anything goes.
 */
export async function thinOnce(
  { desk, clock }: World,
  after: StoryId = '',
): Promise<{ readonly story: StoryId; readonly isDone: boolean } | null> {
  const thinning = await pastReader(desk).read('thinning', { now: clock(), after });
  if (!thinning) return null;
  keepVersions(desk.db, thinning.story, thinning.keep);
  if (!thinning.keep.every((version) => isKept(desk.db, thinning.story, version)))
    return { story: thinning.story, isDone: false };
  return { story: thinning.story, isDone: dropUnlessRemembered(desk, thinning) };
}

/** Somebody may have named a version since it was decided that it could go. */
function dropUnlessRemembered({ db }: World['desk'], { story, keep, batches, copies }: Thinning): boolean {
  return inTransaction(db, () => {
    const kept = new Set(keep.map(({ version }) => version));
    const going = new Set([...batches.filter((version) => !kept.has(version)), ...copies]);
    const isWanted =
      milestonesOfStory(db, story).some(({ version }) => going.has(version)) ||
      publicationsOfStory(db, story).some(({ storyVersion }) => going.has(storyVersion));
    if (!isWanted) dropVersions(db, story, { batches, copies });
    return !isWanted;
  });
}
