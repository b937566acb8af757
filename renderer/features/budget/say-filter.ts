import type { BudgetLook } from '../../app/routes';
import { stateName } from '#core/story/workflow';
import { sayDate } from '../../newsroom/say-times';

/** What a budget is narrowed down to beside its day, part by part; empty where it is the whole desk. */
export function sayFilter({
  tab,
  words,
  section,
  assignee,
  embargoed,
}: BudgetLook['search']): readonly string[] {
  return [
    tab === 'all' ? '' : tab === 'mine' ? 'mine' : stateName[tab].toLowerCase(),
    words.trim() === '' ? '' : `“${words.trim()}”`,
    section ?? '',
    assignee === null ? '' : `editor ${assignee}`,
    embargoed ? 'under embargo' : '',
  ].filter((part) => part !== '');
}

/** The day of a budget as its heading says it. */
export function sayBudgetDay(day: string | null, today: string): string {
  if (day === null) return 'All days';
  return day === today ? `Today, ${sayDate(day)}` : sayDate(day);
}
