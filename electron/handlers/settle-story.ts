import type { Database } from 'better-sqlite3';
import { countBodyWords } from '#core/document/count-words';
import { leadPhoto } from '#core/document/walk';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { writeSnapshot } from '../storage/snapshots';
import { headOf, projectBody } from '../storage/stories';
import type { LiveStory } from './live-stories';

const everyVersions = 100;
const every = 60_000; // milliseconds

/** Brings word count and lead photo in lists up to the story's head. Answers whether lists show anything new. */
export function projectStory(db: Database, storyId: StoryId, story: LiveStory): boolean {
  if (headOf(db, storyId).countedVersion === story.version) return false;
  const { document } = toStoryContent(story.content);
  return projectBody(db, storyId, {
    version: story.version,
    wordCount: countBodyWords(document),
    leadPhoto: leadPhoto(document)?.attrs.photo ?? null,
  });
}

/** Whether enough has come after the newest whole copy of a story to write another. */
export function isSnapshotDue({ version, snapshot }: LiveStory, now: Instant): boolean {
  const later = version - snapshot.version;
  return later >= everyVersions || (later > 0 && Math.abs(now - snapshot.at) >= every);
}

/** Writes the whole story as it stands, and answers it as it is then. */
export function keepSnapshot(db: Database, storyId: StoryId, story: LiveStory, now: Instant): LiveStory {
  const { version } = story;
  if (version === story.snapshot.version) return story;
  writeSnapshot(db, storyId, { version, recordedAt: now, content: toStoryContent(story.content) });
  return { ...story, snapshot: { version, at: now } };
}
