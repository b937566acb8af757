import { countBodyWords } from '#core/document/count-words';
import { leadPhoto, photoUses } from '#core/document/walk';
import { NewsroomError } from '#core/newsroom-error';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { putUses } from '../storage/photo-uses';
import { inTransaction } from '../storage/query';
import { writeSnapshot } from '../storage/snapshots';
import { headOf, projectBody, uncountedStories } from '../storage/stories';
import type { HeldStories, LiveStory } from './held-stories';
import type { Ports } from './ports';
import { createQuiet } from './quiet';

/** Keeping word counts, lead photos and whole copies of stories up, in moments when nobody types. */
export interface Settling {
  /** Says that a story was written in; it is settled soon, and at the latest when the desk closes. */
  readonly touch: (storyId: StoryId) => void;
  /** Brings what lists show of stories' bodies up to their heads now: what a crash left behind, too. */
  readonly settle: () => void;
}

type World = Pick<Ports, 'desk' | 'clock' | 'emit'>;

const quiet = { after: 1_500, atLatest: 30_000 }; // milliseconds
const copyEveryVersions = 100;
const copyEvery = 60_000; // milliseconds
/** Characters that a copy of a story may have to be made that often; a longer one is made less often by as much. */
const copiedOften = 100_000;

export function createSettling(world: World, held: HeldStories): Settling {
  const { desk } = world;
  const touched = new Set<StoryId>();
  const settleOne = (storyId: StoryId) => settleStory(world, held, storyId);
  const quietly = createQuiet((storyId) => desk.db.open && attempt(() => settleOne(storyId)), quiet);
  desk.beforeClose(() =>
    settleEach(world, held, [...new Set([...touched, ...uncountedStories(desk.db)])], (storyId) => {
      settleOne(storyId);
      keepCopy(world, held, storyId);
    }),
  );
  return {
    touch: (storyId) => {
      touched.add(storyId);
      quietly.touch(storyId);
    },
    settle: () => settleEach(world, held, uncountedStories(desk.db), settleOne),
  };
}

function settleStory(world: World, held: HeldStories, storyId: StoryId): void {
  const story = held.open(storyId);
  if (projectStory(world, storyId, story)) world.emit('story:changed', { story: storyId });
  if (isCopyDue(story, world.clock())) keepCopy(world, held, storyId);
}

/** In one transaction, which is much faster for many; where that fails, one by one, as far as it goes. */
function settleEach(
  { desk }: World,
  held: HeldStories,
  storyIds: readonly StoryId[],
  work: (storyId: StoryId) => void,
): void {
  try {
    inTransaction(desk.db, () => storyIds.forEach(work));
  } catch {
    for (const storyId of storyIds) {
      held.drop(storyId); // it may speak of a copy that was just rolled back
      attempt(() => work(storyId));
    }
  }
}

/** Brings word count and photos in lists up to the story's head. Answers whether the lists of stories show anything new. */
function projectStory({ desk, emit }: World, storyId: StoryId, story: LiveStory): boolean {
  if (headOf(desk.db, storyId).countedVersion === story.version) return false;
  const { document, details } = toStoryContent(story.content);
  const photos = photoUses(document).map(({ attrs }) => attrs.photo);
  return inTransaction(desk.db, () => {
    if (putUses(desk.db, storyId, photos)) emit('library:changed', {});
    return projectBody(desk.db, storyId, {
      version: story.version,
      wordCount: countBodyWords(document),
      leadPhoto: leadPhoto(document)?.attrs.photo ?? null,
      details,
    });
  });
}

/** What a letter costs the disk is not to depend on how long the story is that it was typed in. */
function isCopyDue({ version, snapshot, content }: LiveStory, now: Instant): boolean {
  const later = version - snapshot.version;
  const length = Math.max(1, content.body.content.size / copiedOften);
  return (
    later >= copyEveryVersions * length || (later > 0 && Math.abs(now - snapshot.at) >= copyEvery * length)
  );
}

/** Writes the whole story as it stands, unless that is done. */
function keepCopy({ desk, clock }: World, held: HeldStories, storyId: StoryId): void {
  const story = held.open(storyId);
  const { version } = story;
  if (version === story.snapshot.version) return;
  const recordedAt = clock();
  writeSnapshot(desk.db, storyId, { version, recordedAt, content: toStoryContent(story.content) });
  held.put(storyId, { ...story, snapshot: { version, at: recordedAt } });
}

/** Work that can wait: where the disk or a damaged story refuses now, the journal has it all the same. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
  }
}
