import type { ScheduledTime } from '../time/scheduled-time';

/** What the desk plans for a story beside its words. */
export interface DeskPlan {
  /** When the desk wants it; null where nobody said. It is not when it goes out. */
  readonly due: ScheduledTime | null;
  /** Who has it; '' where nobody. */
  readonly assignee: string;
  /** What pictures are planned, in words: "two of the lock, map"; '' where nobody said. */
  readonly art: string;
}

/** Nothing is planned. */
export const emptyPlan: DeskPlan = { due: null, assignee: '', art: '' };
