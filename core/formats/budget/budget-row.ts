import type { TargetLength } from '../../story/details';
import type { StoryId } from '../../story/story';
import type { ScheduledTime } from '../../time/scheduled-time';

/** A story of the budget: what is planned, how long, with what pictures, by whom, for when. Texts are '' where nothing is said. */
export interface BudgetRow {
  readonly storyId: StoryId;
  /** Number of the last change, which calendars tell newer entries by. */
  readonly version: number;
  readonly slug: string;
  readonly headline: string;
  /** The budget line: what the story will say. */
  readonly line: string;
  /** As the desk says it: "In edit". */
  readonly state: string;
  readonly assignee: string;
  readonly section: string;
  readonly plannedLength: TargetLength | null;
  /** Words written so far. */
  readonly wordCount: number;
  /** Pictures it has or will have, in words. */
  readonly art: string;
  readonly due: ScheduledTime | null;
}
