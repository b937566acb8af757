import { z } from 'zod';
import type { DeskFacts } from '#core/checks/check';
import { storyStates } from '#core/story/workflow';
import type { StoryId } from '#core/story/story';
import { rowOf, type Reader } from './query';
import { savedEmbargo } from './saved-embargo';

const factsRow = z.object({ state: z.enum(storyStates), embargo: savedEmbargo });

/** What the desk has decided about a story by now; null where it is not on the desk. */
export function deskFacts(db: Reader, storyId: StoryId): DeskFacts | null {
  return rowOf(db, factsRow, 'SELECT state, embargo FROM story WHERE id = :storyId', { storyId });
}
