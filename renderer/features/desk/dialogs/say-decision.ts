import { assertNever } from '#core/assert-never';
import type { DeskPlan } from '#core/story/desk-plan';
import type { Embargo } from '#core/story/embargo';
import type { StoryLogEntry } from '#core/story/story-log';
import { stateName } from '#core/story/workflow';
import type { ScheduledTime } from '#core/time/scheduled-time';
import type { Instant } from '#core/time/instant';
import { sayWhen } from '../../../newsroom/say-times';

/** What a person decided, after their name: "took it from Draft to Ready". */
export function sayDecision(entry: StoryLogEntry, now: Instant): string {
  switch (entry.kind) {
    case 'state':
      return `took it from ${stateName[entry.was]} to ${stateName[entry.became]}`;
    case 'plan':
      return sayPlan(entry.was, entry.became, now);
    case 'embargo':
      return isSame(entry.was, entry.became) ? 'left the embargo as it was' : sayEmbargo(entry.became, now);
    case 'embargo-lifted':
      return 'lifted the embargo';
    default:
      return assertNever(entry);
  }
}

function sayPlan(was: DeskPlan, became: DeskPlan, now: Instant): string {
  const isMoved = !isSame(was.due, became.due);
  const parts = [
    ...(isMoved ? [became.due ? `made it due ${say(became.due, now)}` : 'took its due time away'] : []),
    ...(was.assignee === became.assignee
      ? []
      : [became.assignee === '' ? `took it from ${was.assignee}` : `gave it to ${became.assignee}`]),
    ...(was.art === became.art ? [] : [became.art === '' ? 'planned no art' : `planned art: ${became.art}`]),
  ];
  return parts.length === 0 ? 'left the plan as it was' : parts.join(', ');
}

function sayEmbargo(embargo: Embargo | null, now: Instant): string {
  if (embargo === null) return 'took the embargo away';
  const source = embargo.source === '' ? '' : `, asked for by ${embargo.source}`;
  return `put it under embargo until ${say(embargo.until, now)}${source}`;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const say = ({ instant, zone }: ScheduledTime, now: Instant): string => sayWhen(instant, zone, now);
