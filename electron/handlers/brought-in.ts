import { toLiveContent } from '#core/story/change';
import type { Embargo } from '#core/story/embargo';
import type { StoryContent, StorySummary } from '#core/story/story';
import { wholeStory } from '#core/story/whole-story';
import { carryEmbargo } from './carry-embargo';
import { getStory } from '../storage/stories';
import { liveStories } from './live-stories';
import type { Ports } from './ports';

/** What came of a story that was brought in. */
export interface BroughtIn {
  readonly story: StorySummary;
  /** What did not come along, and what else its reader should know. */
  readonly warnings: readonly string[];
}

/** Makes a new story with this content, under the embargo that its words are under. */
export function addStory(ports: Ports, content: StoryContent, embargo: Embargo | null = null): StorySummary {
  const story = liveStories(ports).create(wholeStory(toLiveContent(content)));
  carryEmbargo(ports, story, embargo);
  return getStory(ports.desk.db, story);
}
