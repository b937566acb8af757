import { z } from 'zod';
import type { DeskGroups, DeskSearch } from '#core/contract/desk-search';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { dueOrder, searched, standingBefore, type DeskStretch } from './desk-list';
import { rowOf, type Reader } from './query';

/** A day of the newsroom: from its first instant up to, but not with, the first one of the next day. */
export interface Day {
  readonly from: Instant;
  readonly to: Instant;
}

const groupsRow = z.object({
  dueToday: z.number(),
  later: z.number(),
  undated: z.number(),
  doneToday: z.number(),
  over: z.number(),
  late: z.number(),
  nextDue: z.number().nullable(),
});
const placeRow = z.object({ place: z.number() });

/**
 * How many stories stand in each group of the desk in the order of due times, under the same filters and tab; how many of
 * those to be done are late at `now`, and when the next is due on that day (null: none).
 */
export function groupDesk(
  db: Reader,
  who: Pick<DeskStretch, 'search' | 'author' | 'now'> & { readonly day: Day },
): DeskGroups {
  const { where, values } = searched(db, who);
  const of = (what: string, condition: string) =>
    `(SELECT ${what} FROM story WHERE ${where} AND ${condition})`;
  const count = (condition: string) => of('count(*)', condition);
  const found = rowOf(
    db,
    groupsRow,
    `SELECT ${count('due_order < :dayEnd')} AS dueToday,
       ${count('due_order >= :dayEnd AND due_order < :undated')} AS later,
       ${count('due_order = :undated')} AS undated,
       ${count('due_order = :over AND saved_at >= :dayStart')} AS doneToday,
       ${count('due_order = :over AND saved_at < :dayStart')} AS over,
       ${count('due_order < :at')} AS late,
       ${of('min(due_order)', 'due_order >= :at AND due_order < :dayEnd')} AS nextDue`,
    { ...values, ...dueOrder, dayStart: who.day.from, dayEnd: who.day.to, at: who.now },
  );
  if (!found) throw new Error('SQLite answered no row to a count');
  return found;
}

/** The place of a story in what the desk is narrowed down to, from 0 on; null where it is not among them. */
export function placeOnDesk(
  db: Reader,
  who: { readonly search: DeskSearch; readonly author: string; readonly now: Instant },
  story: StoryId,
): number | null {
  const { where, values } = searched(db, who);
  const counts = standingBefore(who.search.order, 'here').map(
    (before) => `(SELECT count(*) FROM story WHERE ${where} AND ${before})`,
  );
  const found = rowOf(
    db,
    placeRow,
    `SELECT ${counts.join(' + ')} AS place
     FROM story AS here WHERE id = :story AND EXISTS (SELECT 1 FROM story WHERE id = :story AND ${where})`,
    { ...values, story },
  );
  return found?.place ?? null;
}
