import type { BudgetStory } from '#core/formats/budget/budget-row';
import type { Instant } from '#core/time/instant';
import { wallDateAt } from '#core/time/wall-date';
import type { BudgetLook } from '../../app/routes';
import { sayDay } from '../../newsroom/say-times';

/** Stories of a budget that stand under one heading, in the order they came in. */
export interface BudgetGroup {
  readonly name: string;
  readonly stories: readonly BudgetStory[];
  /** "3 stories, 1,204 of 2,400 words". */
  readonly beside: string;
}

/** Puts stories, which come by due time, under their sections (by the alphabet, none last) or their days (late first). */
export function groupRows(
  stories: readonly BudgetStory[],
  by: BudgetLook['by'],
  { now, zone }: { readonly now: Instant; readonly zone: string },
): readonly BudgetGroup[] {
  const groups = new Map<string, BudgetStory[]>();
  for (const story of stories) {
    const name = by === 'section' ? story.section.trim() : dayName(story, now, zone);
    groups.set(name, [...(groups.get(name) ?? []), story]);
  }
  const named = [...groups].map(([name, members]) => ({
    name: name || 'No section',
    stories: members,
    beside: sayTogether(members),
  }));
  if (by === 'due') return named;
  const last = (name: string) => (name === 'No section' ? 1 : 0);
  return named.sort((one, other) => last(one.name) - last(other.name) || one.name.localeCompare(other.name));
}

function dayName({ due, state }: BudgetStory, now: Instant, zone: string): string {
  if (due === null) return 'No due time';
  const isLate = due.instant < now && !isDone(state);
  if (isLate && wallDateAt(due.instant, zone) < wallDateAt(now, zone)) return 'Late';
  return sayDay(due.instant, zone, now);
}

/** Whether nothing is to be done about a story any more. */
export const isDone = (state: BudgetStory['state']): boolean =>
  ['published', 'corrected', 'killed', 'spiked'].includes(state);

/** What stories come to: how many, their words, and the words planned where all that have a plan count in words. */
export function sayTogether(stories: readonly BudgetStory[]): string {
  const count = stories.length === 1 ? '1 story' : `${stories.length.toLocaleString('en')} stories`;
  const words = stories.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const planned = stories.reduce(
    (sum, { targetLength }) => sum + (targetLength?.unit === 'words' ? targetLength.amount : 0),
    0,
  );
  const of = planned === 0 ? '' : ` of ${planned.toLocaleString('en')}`;
  return `${count}, ${words.toLocaleString('en')}${of} words`;
}
