import type { Problem } from '../checks/problem';
import { embargoStops, type Embargo } from '../story/embargo';
import type { Instant } from '../time/instant';
import { sayOffset, sayTime } from '../time/say-time';
import type { ScheduledTime } from '../time/scheduled-time';
import type { PublicationSummary } from './publication';

/** What a move of publications to another time would do, before anybody says that it is meant. */
export interface MoveEffect {
  readonly from: ScheduledTime;
  readonly to: ScheduledTime;
  /** Why they cannot go out then, said for people; empty where they can. */
  readonly stops: readonly string[];
  /** The embargo that would have to be lifted for it; null where none stands in the way. */
  readonly embargo: Embargo | null;
  /** What else lies between the two times, said for people. */
  readonly crosses: readonly string[];
}

/** What is known of a publication that is to be moved. */
export interface MoveFacts {
  readonly publication: Pick<PublicationSummary, 'id' | 'due'>;
  /** Problems of its edition if it went out then. */
  readonly problems: readonly Problem[];
  readonly embargo: Embargo | null;
  /** When the desk wants the story; null where nobody said. */
  readonly wanted: ScheduledTime | null;
  /** Other publications of the same story that are still to go out. */
  readonly others: readonly Pick<PublicationSummary, 'due' | 'destination'>[];
  readonly now: Instant;
}

/** What moving a publication to a time would do. */
export function moveEffect(facts: MoveFacts, to: ScheduledTime): MoveEffect {
  const { publication, problems, embargo, now } = facts;
  const stops = problems
    .filter(({ grade, check }) => grade === 'must-fix' && check !== 'story-embargo')
    .map(({ message }) => message);
  return {
    from: publication.due,
    to,
    stops: [
      ...(to.instant <= now ? ['That time has passed. Choose a later one, or publish now.'] : []),
      ...stops,
    ],
    embargo: embargoStops(embargo, to.instant) ? embargo : null,
    crosses: [
      ...crossedEmbargo(facts, to),
      ...crossedClocks(facts, to),
      ...crossedWish(facts, to),
      ...crossedOthers(facts, to),
    ],
  };
}

const isBetween = (instant: Instant, one: Instant, other: Instant): boolean =>
  Math.min(one, other) < instant && instant <= Math.max(one, other);

function crossedEmbargo({ embargo, publication }: MoveFacts, to: ScheduledTime): string[] {
  if (embargo === null) return [];
  const { until, lifted } = embargo;
  if (lifted && to.instant < until.instant)
    return [
      `The embargo until ${sayTime(until)} does not hold: ${lifted.by} lifted it (“${lifted.reason}”).`,
    ];
  if (to.instant < until.instant || !isBetween(until.instant, publication.due.instant, to.instant)) return [];
  return [`It goes out after the embargo ends at ${sayTime(until)}, as asked.`];
}

function crossedClocks({ publication: { due } }: MoveFacts, to: ScheduledTime): string[] {
  const [before, after] = [sayOffset(due.instant, to.zone), sayOffset(to.instant, to.zone)];
  return before === after ? [] : [`Clocks in ${to.zone} change in between: ${before}, then ${after}.`];
}

function crossedWish({ publication: { due }, wanted }: MoveFacts, to: ScheduledTime): string[] {
  if (wanted === null || to.instant <= wanted.instant || due.instant > wanted.instant) return [];
  return [`That is later than the desk wants it, ${sayTime(wanted)}.`];
}

function crossedOthers({ publication, others }: MoveFacts, to: ScheduledTime): string[] {
  return others
    .filter(({ due }) => isBetween(due.instant, publication.due.instant, to.instant))
    .map(({ due, destination }) => {
      const order = to.instant < due.instant ? 'before' : 'after';
      return `It goes out ${order} the same story to ${destination.name}, ${sayTime(due)}.`;
    });
}
