import type { Destination, PublicationSummary } from '#core/publication/publication';
import type { Instant } from '#core/time/instant';
import { wallTimeAt } from '#core/time/wall-time';
import { needsSomebody } from '../../newsroom/publication-mark';
import { draftAt, type WhenDraft } from '../../newsroom/when/when';

/** What stands in the fields of the schedule dialog. */
export interface PlanDraft extends WhenDraft {
  readonly destination: string | null;
}

const soon = 75 * 60 * 1_000;

/** What the dialog begins with: the plan there is, or else the next full hour that leaves a quarter of one to think. */
export function firstDraft(
  plans: readonly PublicationSummary[],
  destinations: readonly Destination[],
  zone: string,
  now: Instant,
): PlanDraft {
  const outgoing = plans.filter(({ action }) => action === 'publish');
  const plan = outgoing.find(needsSomebody) ?? outgoing.find(({ state }) => state === 'waiting');
  const destination =
    plan?.destination.id ?? (destinations.length === 1 ? destinations[0]?.id : undefined) ?? null;
  if (plan?.state === 'waiting') return draftOf(plan);
  const [date = '', clock = ''] = wallTimeAt(now + soon, plan?.due.zone ?? zone).wall.split('T');
  const time = `${clock.slice(0, 2)}:00`;
  return { date, time, zone: plan?.due.zone ?? zone, occurrence: null, destination };
}

/** The fields as a plan has them, to change it. */
export function draftOf({ due, destination }: PublicationSummary): PlanDraft {
  return { ...draftAt(due), destination: destination.id };
}
