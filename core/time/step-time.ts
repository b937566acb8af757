import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';
import { resolveWallTime, wallTimeAt, type Occurrence } from './wall-time';

/** A wall time in a zone as somebody points at it: perhaps skipped there, or passed twice and not yet said which. */
export interface WallChoice {
  readonly wall: string;
  readonly zone: string;
  readonly occurrence: Occurrence | null;
}

const minute = 60_000;

/** The wall time that clocks of a zone show at an instant, and which one where they show it twice. */
export function choiceAt(instant: Instant, zone: string): WallChoice {
  const { wall } = wallTimeAt(instant, zone);
  const resolution = resolveWallTime(wall, zone);
  if (resolution.kind !== 'twice') return { wall, zone, occurrence: null };
  return { wall, zone, occurrence: instant < resolution.second ? 'first' : 'second' };
}

/** The one instant of a choice; null where it has none, or two and nobody said which. */
export function choiceInstant({ wall, zone, occurrence }: WallChoice): Instant | null {
  const resolution = resolveWallTime(wall, zone);
  if (resolution.kind === 'once') return resolution.instant;
  return resolution.kind === 'twice' && occurrence !== null ? resolution[occurrence] : null;
}

/** So many minutes later as time passes: what is skipped is stepped over. From no instant, so many on the wall. */
export function stepMinutes(choice: WallChoice, minutes: number): WallChoice {
  const instant = choiceInstant(choice);
  if (instant !== null) return choiceAt(instant + minutes * minute, choice.zone);
  return onTheWall(choice, { minutes });
}

/** The same wall time so many days later. Where it is passed twice on that day, which one is not said. */
export const stepDays = (choice: WallChoice, days: number): WallChoice => onTheWall(choice, { days });

function onTheWall({ wall, zone }: WallChoice, by: { minutes: number } | { days: number }): WallChoice {
  const later = Temporal.PlainDateTime.from(wall).add(by);
  return { wall: later.toString({ smallestUnit: 'minute' }), zone, occurrence: null };
}
