import type { StoryContent, StoryId } from '#core/story/story';
import type { CallOutput } from '#core/contract/calls';
import { request } from './api';

/** A story that the window holds, and whether some of it is on no disk. */
export interface HeldStory {
  readonly isUnsaved: () => boolean;
  readonly story: () => StoryId;
  readonly content: () => StoryContent;
}

const held = new Set<HeldStory>();

/** Names a story a copy may have to be saved of. Call the answer when the window lets go of it. */
export function registerHeldStory(story: HeldStory): () => void {
  held.add(story);
  return () => void held.delete(story);
}

/** Asks for a folder and writes what the window holds of a story into it. It needs nothing of the desk's own disk. */
export function saveCopy({
  story,
  content,
}: Pick<HeldStory, 'story' | 'content'>): Promise<CallOutput<'story:save-copy'>> {
  return request('story:save-copy', { story: story(), content: content() });
}

/** Saves a copy of every story that is not all on disk, one dialog after another. */
export async function saveCopiesOfUnsaved(): Promise<void> {
  for (const story of held) if (story.isUnsaved()) await saveCopy(story);
}
