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
  /** Why they cannot be done then, said for people; empty where they can. */
  readonly stops: readonly string[];
  /** The embargo that would have to be lifted for it; null where none stands in the way. */
  readonly embargo: Embargo | null;
  /** What else lies between the two times, said for people. */
  readonly crosses: readonly string[];
}

/** What is known of a publication that is to be moved. */
export interface MoveFacts {
  readonly publication: Pick<PublicationSummary, 'action' | 'destination' | 'due'>;
  /** Problems of its edition if it went out then; a removal has none. */
  readonly problems: readonly Problem[];
  readonly embargo: Embargo | null;
  /** When the desk wants the story; null where nobody said. */
  readonly wanted: ScheduledTime | null;
  /** What else of the same story is still to go out, or to be taken away. */
  readonly others: readonly Pick<PublicationSummary, 'action' | 'destination' | 'due'>[];
  readonly now: Instant;
}

/** What moving a publication or a removal to a time would do. An embargo keeps nothing from being taken away. */
export function moveEffect(facts: MoveFacts, to: ScheduledTime): MoveEffect {
  const { publication, problems, now } = facts;
  const isRemoval = publication.action === 'remove';
  const embargo = isRemoval ? null : facts.embargo;
  const stops = problems
    .filter(({ grade, check }) => grade === 'must-fix' && check !== 'story-embargo')
    .map(({ message }) => message);
  return {
    from: publication.due,
    to,
    stops: [...(to.instant <= now ? [hasPassed(isRemoval)] : []), ...stops],
    embargo: embargoStops(embargo, to.instant) ? embargo : null,
    crosses: [
      ...crossedEmbargo({ ...facts, embargo }, to),
      ...crossedClocks(facts, to),
      ...(isRemoval ? [] : crossedWish(facts, to)),
      ...crossedOthers(facts, to),
    ],
  };
}

const hasPassed = (isRemoval: boolean): string =>
  `That time has passed. Choose a later one, or ${isRemoval ? 'take it away in the outbox' : 'publish'} now.`;

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
    .map((other) => sayOrder(publication, other, to.instant < other.due.instant));
}

type Row = MoveFacts['others'][number];

/** `It goes out before the same story to Wire, 18:30 EST on 1 December 2026.` */
function sayOrder(moved: Row, other: Row, isBefore: boolean): string {
  const order = `${doneTo(moved)} ${isBefore ? 'before' : 'after'} `;
  const place = `${other.destination.name}, ${sayTime(other.due)}`;
  if (moved.action === 'publish' && other.action === 'publish')
    return `It ${order}the same story to ${place}.`;
  const says = `It ${order}the same story ${doneTo(other)} ${other.action === 'publish' ? 'to' : 'from'} ${place}.`;
  const [last, first] = isBefore ? [other, moved] : [moved, other];
  const isBack = last.destination.id === first.destination.id && last.action === 'publish';
  return isBack ? `${says} There it stands again then.` : says;
}

const doneTo = ({ action }: Row): string => (action === 'publish' ? 'goes out' : 'is taken away');
