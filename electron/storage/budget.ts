import { z } from 'zod';
import type { StorySummary } from '#core/story/story';
import { orderBy, overStates, searched, type DeskStretch } from './desk-list';
import type { Day } from './desk-groups';
import { rowOf, type Reader } from './query';
import { selectStories } from './stories';

/** Which stories a budget is of; `day` null is every day. */
export interface BudgetStretch extends Pick<DeskStretch, 'search' | 'author' | 'now' | 'most'> {
  readonly day: Day | null;
}

const totalRow = z.object({ total: z.number() });

/** The stories of a budget by due time, at most so many, and how many there are in all. */
export function storiesOfBudget(
  db: Reader,
  { search, author, now, most, day }: BudgetStretch,
): { readonly stories: readonly StorySummary[]; readonly total: number } {
  const { where, values } = searched(db, { search, author, now });
  const all = `${where} AND ${search.tab === 'all' || search.tab === 'mine' ? wanted(day, now) : dueOn(day)}`;
  const named = { ...values, ...(day && { dayStart: day.from, dayEnd: day.to }) };
  const total = rowOf(db, totalRow, `SELECT count(*) AS total FROM story WHERE ${all}`, named)?.total ?? 0;
  const stories = selectStories(
    db,
    `WHERE rowid IN (SELECT rowid FROM story WHERE ${all} ORDER BY ${byDue} LIMIT :most) ORDER BY ${byDue}`,
    { ...named, most },
  );
  return { stories, total };
}

const byDue = `due_instant IS NULL, due_instant, ${orderBy('slug')}`;
const isOpen = `state NOT IN ${overStates}`;

/** Where no state was asked for: what a budget is about. */
function wanted(day: Day | null, now: number): string {
  if (day === null) return isOpen;
  const isToday = day.from <= now && now < day.to;
  const late = isToday ? ` OR (${isOpen} AND due_instant < :dayStart)` : '';
  return `((${dueOn(day)} AND state <> 'spiked')${late})`;
}

const dueOn = (day: Day | null): string =>
  day === null ? '1' : '(due_instant >= :dayStart AND due_instant < :dayEnd)';
