import { z } from 'zod';
import { isCalendarDate } from '../time/ap-date';
import { call } from './call';
import { deskSearch } from './desk-search';
import * as entity from './entities';

/** What a budget is asked for: the desk as it is narrowed down, on one wall date of the newsroom or, for null, on all. */
export const budgetSearch = z.object({
  search: deskSearch,
  day: z.string().refine(isCalendarDate).nullable(),
});
export type BudgetSearch = z.infer<typeof budgetSearch>;

/** How a budget is kept: a table for spreadsheets, or a calendar. */
export const budgetFiles = ['csv', 'ics'] as const;
export type BudgetFile = (typeof budgetFiles)[number];

/** Calls of the story budget. */
export const budgetCalls = {
  /**
   * The stories of a budget, by due time. Of a day: those due on it but what is spiked, whatever became of them, and on
   * the day that it is now also what is late. Of all days: what is still to be done. `more` were left off.
   */
  'budget:list': call(
    budgetSearch,
    z.object({
      stories: z.array(entity.storySummary.extend({ line: z.string() })),
      more: z.number().int(),
    }),
  ),
  /** Asks in a dialog for a file and writes the budget there. @throws `cancelled` where the dialog was closed. */
  'budget:save': call(
    budgetSearch.extend({ as: z.enum(budgetFiles) }),
    z.object({ file: z.string(), stories: z.number().int(), more: z.number().int() }),
  ),
} as const;
