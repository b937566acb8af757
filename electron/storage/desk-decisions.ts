import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DeskPlan } from '#core/story/desk-plan';
import type { Embargo } from '#core/story/embargo';
import { deskStates, type DeskState } from '#core/story/workflow';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { projectState } from './publications';
import { placesOf } from './publications-at-place';
import { inTransaction, rowOf, write, type Reader } from './query';
import { putLogEntry } from './story-log';
import { getStory } from './stories';

/** By whom, when and why. */
export interface Decided {
  readonly at: Instant;
  readonly author: string;
  readonly note: string;
}

const stateRow = z.object({ desk_state: z.enum(deskStates) });

/** What a person said last of a story. @throws NewsroomError `not-found`. */
export function deskStateOf(db: Reader, storyId: StoryId): DeskState {
  const row = rowOf(db, stateRow, 'SELECT desk_state FROM story WHERE id = :storyId', { storyId });
  return row?.desk_state ?? getStory(db, storyId).deskState;
}

/** Whether a story stands anywhere, or may do so: what went out and was taken away everywhere does not. */
export function hasGoneOut(db: Reader, storyId: StoryId): boolean {
  return placesOf(db, storyId).some(({ action }) => action === 'publish');
}

/** Takes a story to a state, writes down by whom, when and why, and answers the decision's number. */
export function setDeskState(db: Database, storyId: StoryId, to: DeskState, decided: Decided): number {
  return inTransaction(db, () => {
    const was = deskStateOf(db, storyId);
    write(db, 'UPDATE story SET desk_state = :to WHERE id = :storyId', { storyId, to });
    projectState(db, storyId);
    return putLogEntry(db, storyId, { kind: 'state', was, became: to, ...decided });
  });
}

/** Writes what the desk plans for a story, and answers the decision's number. */
export function setDeskPlan(db: Database, storyId: StoryId, plan: DeskPlan, decided: Decided): number {
  return inTransaction(db, () => {
    const { due, assignee, art } = getStory(db, storyId);
    write(
      db,
      `UPDATE story SET due_wall = :wall, due_zone = :zone, due_instant = :instant, assignee = :assignee, art = :art
       WHERE id = :storyId`,
      {
        storyId,
        wall: plan.due?.wall ?? null,
        zone: plan.due?.zone ?? null,
        instant: plan.due?.instant ?? null,
        assignee: plan.assignee,
        art: plan.art,
      },
    );
    return putLogEntry(db, storyId, { kind: 'plan', was: { due, assignee, art }, became: plan, ...decided });
  });
}

/** Puts a story under an embargo, lifts it, or takes it away, and answers the decision's number. */
export function setEmbargo(
  db: Database,
  storyId: StoryId,
  embargo: Embargo | null,
  decided: Decided & { readonly kind: 'embargo' | 'embargo-lifted' },
): number {
  return inTransaction(db, () => {
    const was = getStory(db, storyId).embargo;
    write(db, 'UPDATE story SET embargo = :embargo WHERE id = :storyId', {
      storyId,
      embargo: embargo && JSON.stringify(embargo),
    });
    return putLogEntry(db, storyId, { was, became: embargo, ...decided });
  });
}
