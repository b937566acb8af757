import type { Database } from 'better-sqlite3';
import type { DecisionMade, StoryDecisions } from '#core/story/meet-decisions';
import type { StoryId } from '#core/story/story';
import { projectState } from './publications';
import { inTransaction, write, type Reader } from './query';
import { getStory } from './stories';
import { decisionsMade, putLogEntry } from './story-log';

/** All that is decided about a story, as it is carried to another desk. @throws NewsroomError `not-found`. */
export function storyDecisions(db: Reader, storyId: StoryId): StoryDecisions {
  const { deskState, due, assignee, art, embargo } = getStory(db, storyId);
  const log = decisionsMade(db, storyId);
  return { state: deskState, plan: { due, assignee, art }, embargo, log };
}

/**
 * Takes over decisions that were made on another desk, by whom and when they were made there: `news` are those this desk
 * has not written down. All or nothing; nothing goes out by it.
 */
export function putDecisions(
  db: Database,
  storyId: StoryId,
  { state, plan: { due, assignee, art }, embargo }: StoryDecisions,
  news: readonly DecisionMade[],
): void {
  inTransaction(db, () => {
    write(
      db,
      `UPDATE story SET desk_state = :state, due_wall = :wall, due_zone = :zone, due_instant = :instant,
         assignee = :assignee, art = :art, embargo = :embargo
       WHERE id = :storyId`,
      {
        ...{ storyId, state, assignee, art },
        ...{ wall: due?.wall ?? null, zone: due?.zone ?? null, instant: due?.instant ?? null },
        embargo: embargo && JSON.stringify(embargo),
      },
    );
    for (const made of news) putLogEntry(db, storyId, made);
    projectState(db, storyId);
  });
}
