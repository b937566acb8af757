import { z } from 'zod';
import { instant, storyState } from './entities';

/** The orders the desk is read in; each falls back on the newest saved first. */
export const deskOrders = ['due', 'saved', 'slug', 'priority', 'state'] as const;
/** What the desk is narrowed down to. All parts hold together. */
export const deskSearch = z.object({
  /** One state, every story, or those of who writes now. */
  tab: z.union([storyState, z.enum(['all', 'mine'])]),
  /** Words that stand in slug, headline or byline, in any order. */
  words: z.string().max(500),
  section: z.string().nullable(),
  assignee: z.string().nullable(),
  /** Only stories under embargo. */
  embargoed: z.boolean(),
  order: z.enum(deskOrders),
});
export type DeskSearch = z.infer<typeof deskSearch>;

/** What the desk is grouped by in the order of due times: stories in each group, in the order they are shown. */
export const deskGroups = z.object({
  /** To be done, and due today or before. */
  dueToday: z.number().int(),
  later: z.number().int(),
  undated: z.number().int(),
  /** Published, killed or spiked, and last saved today. */
  doneToday: z.number().int(),
  over: z.number().int(),
  /** Of those due, how many should have been there by now. */
  late: z.number().int(),
  /** When the next one is due today; null where none is. */
  nextDue: instant.nullable(),
});
export type DeskGroups = z.infer<typeof deskGroups>;
