import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { MilestoneKind } from '#core/story/history';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { rowsOf, write, type Reader } from './query';

/** Milestones that are written down; the other kinds are known from elsewhere. */
export const storedMilestoneKinds = [
  'named',
  'sent-to-desk',
  'restored',
  'recovered',
] as const satisfies readonly MilestoneKind[];

/** What a version is remembered for, as it was written down. */
export interface StoredMilestone {
  readonly version: number;
  readonly kind: (typeof storedMilestoneKinds)[number];
  readonly name: string;
  readonly author: string;
  readonly recordedAt: Instant;
}

const milestoneRow = z
  .object({
    version: z.number(),
    kind: z.enum(storedMilestoneKinds),
    name: z.string(),
    author: z.string(),
    recorded_at: z.number(),
  })
  .transform(({ recorded_at, ...same }): StoredMilestone => ({ ...same, recordedAt: recorded_at }));

/** Writes a milestone down, in the place of one of its kind that the version has already. */
export function putMilestone(db: Database, storyId: StoryId, milestone: StoredMilestone): void {
  write(
    db,
    `INSERT OR REPLACE INTO milestone (story_id, version, kind, name, author, recorded_at)
     VALUES (:storyId, :version, :kind, :name, :author, :recordedAt)`,
    { storyId, ...milestone },
  );
}

/** Takes the name of a version away. */
export function removeName(db: Database, storyId: StoryId, version: number): void {
  const sql = `DELETE FROM milestone WHERE story_id = :storyId AND version = :version AND kind = 'named'`;
  write(db, sql, { storyId, version });
}

/** What was written down about a story's versions, oldest version first. */
export function milestonesOfStory(db: Reader, storyId: StoryId): readonly StoredMilestone[] {
  return rowsOf(
    db,
    milestoneRow,
    `SELECT version, kind, name, author, recorded_at FROM milestone WHERE story_id = :storyId
     ORDER BY version, recorded_at`,
    { storyId },
  );
}
