import type { TargetLength } from '../../story/details';
import { embargoStamp, isUnderEmbargo } from '../../story/embargo';
import type { StoryId, StorySummary } from '../../story/story';
import { stateName } from '../../story/workflow';
import type { Instant } from '../../time/instant';
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
  /** Killed or spiked: it stays in the budget so that nobody waits for it. */
  readonly isOff: boolean;
  /** The stamp of an embargo that is not over, lifted or not. */
  readonly embargo: string;
  readonly assignee: string;
  readonly section: string;
  readonly plannedLength: TargetLength | null;
  /** Words written so far. */
  readonly wordCount: number;
  /** Pictures it has or will have, in words. */
  readonly art: string;
  readonly due: ScheduledTime | null;
}

/** A story of the desk with its budget line: its deck, as it reads with every suggestion accepted. */
export interface BudgetStory extends StorySummary {
  readonly line: string;
}

/** What a story says in a budget that is written at an instant. */
export function budgetRow(story: BudgetStory, now: Instant): BudgetRow {
  const { embargo, state } = story;
  return {
    storyId: story.id,
    version: story.version,
    slug: story.slug,
    headline: story.headline,
    line: story.line,
    state: stateName[state],
    isOff: state === 'killed' || state === 'spiked',
    embargo: isUnderEmbargo(embargo, now) ? sayEmbargo(embargo) : '',
    assignee: story.assignee,
    section: story.section,
    plannedLength: story.targetLength,
    wordCount: story.wordCount,
    art: budgetArt(story),
    due: story.due,
  };
}

/** The pictures a story has or will have, in words: the plan, and whether one is there already. */
export function budgetArt({ art, leadPhoto }: Pick<StorySummary, 'art' | 'leadPhoto'>): string {
  return [art.trim(), leadPhoto === null ? '' : 'photo in'].filter((part) => part !== '').join('; ');
}

const sayEmbargo = (embargo: NonNullable<StorySummary['embargo']>): string =>
  `${embargoStamp(embargo)}${embargo.lifted ? ', lifted' : ''}`;
