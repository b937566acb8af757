import type { DeskPlan } from './desk-plan';
import type { Embargo } from './embargo';
import type { StoryLogEntry } from './story-log';
import type { DeskState } from './workflow';

type WithoutNumber<Entry> = Entry extends unknown ? Omit<Entry, 'id'> : never;

/** One decision about a story as every desk can keep it: numbers are of one desk. */
export type DecisionMade = WithoutNumber<StoryLogEntry>;

/** All that is decided about a story beside its words, and how it came to that, oldest first. */
export interface StoryDecisions {
  readonly state: DeskState;
  readonly plan: DeskPlan;
  readonly embargo: Embargo | null;
  readonly log: readonly DecisionMade[];
}

/**
 * What becomes of decisions that come from another desk. `known`: this desk has them all. `follow`: the other desk went
 * on from here, and its decisions are taken over. `parted`: what this desk decided stays; an embargo that holds longer
 * than its own, and that it never knew of, is put on the story all the same.
 */
export type Meeting =
  | { readonly kind: 'known' }
  | { readonly kind: 'follow'; readonly news: readonly DecisionMade[] }
  | { readonly kind: 'parted'; readonly embargo: Embargo | null };

/**
 * Holds decisions that come from another desk against a desk's own. Where something of the story waits to go out or
 * stands at a place here, nothing is taken over that would change its state or let go of its embargo: that is decided here.
 */
export function meetDecisions(own: StoryDecisions, brought: StoryDecisions, isPlannedHere: boolean): Meeting {
  if (isStartOf(brought.log, own.log)) return { kind: 'known' };
  const isOfThisDesk =
    isPlannedHere && (brought.state !== own.state || isSofter(own.embargo, brought.embargo));
  if (isStartOf(own.log, brought.log) && !isOfThisDesk)
    return { kind: 'follow', news: brought.log.slice(own.log.length) };
  return { kind: 'parted', embargo: stricterEmbargo(own, brought.embargo) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isStartOf = (start: StoryDecisions['log'], whole: StoryDecisions['log']): boolean =>
  start.length <= whole.length && start.every((made, at) => isSame(inOrder(made), inOrder(whole[at])));

/** The parts of a decision always in one order, whoever wrote them down. */
const inOrder = (made: DecisionMade | undefined): unknown =>
  made && [made.kind, made.at, made.author, made.note, made.was, made.became];

const holdsUntil = (embargo: Embargo | null): number =>
  embargo === null || embargo.lifted !== null ? Number.NEGATIVE_INFINITY : embargo.until.instant;

const isSofter = (own: Embargo | null, brought: Embargo | null): boolean =>
  holdsUntil(brought) < holdsUntil(own);

function stricterEmbargo({ embargo: own, log }: StoryDecisions, brought: Embargo | null): Embargo | null {
  const wasKnown = log.some(({ kind, was, became }) =>
    kind === 'embargo' || kind === 'embargo-lifted' ? isSame(was, brought) || isSame(became, brought) : false,
  );
  return !wasKnown && isSofter(brought, own) ? brought : null;
}
