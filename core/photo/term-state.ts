import { assertNever } from '../assert-never';
import { sayDay } from '../time/say-time';
import { addDays, daysBetween, earlierDate } from '../time/wall-date';
import type { PhotoTerms } from './terms';

/** The days a photo's terms are told by: wall dates of the newsroom's zone, so that no change of clocks matters. */
export interface TermDays {
  /** The day it is asked for: today, or the day it is to go out. */
  readonly today: string;
  /** The day it first went out; null where it never has. */
  readonly firstSentAt: string | null;
  /** Whether it went out in another story than the one it is asked for. */
  readonly otherStory: boolean;
}

/** Whether a photo may be used. `on` is the last day it may be, `since` the first day it may not. */
export type TermState =
  | { readonly kind: 'open' }
  /** Its days begin to count when it first goes out. */
  | { readonly kind: 'from-first-use'; readonly days: number }
  | { readonly kind: 'ends'; readonly on: string; readonly daysLeft: number }
  | { readonly kind: 'over'; readonly on: string; readonly since: string }
  /** It might be used in one story, and was used in another. */
  | { readonly kind: 'used-once' };

/** Whether a photo may be used on a day. Of several ends the earliest counts, and an end before a use made once. */
export function termState(terms: PhotoTerms, { today, firstSentAt, otherStory }: TermDays): TermState {
  const on = lastDay(terms, firstSentAt);
  if (on !== '' && on < today) return { kind: 'over', on, since: addDays(on, 1) };
  if (terms.isOneTime && otherStory) return { kind: 'used-once' };
  if (on !== '') return { kind: 'ends', on, daysLeft: daysBetween(today, on) };
  const days = terms.daysAfterFirstUse;
  return days === null ? { kind: 'open' } : { kind: 'from-first-use', days };
}

/** The last day a photo may be used, a wall date, as far as it is known; '' where there is none. */
export function lastDay(terms: PhotoTerms, firstSentAt: string | null): string {
  const days = terms.daysAfterFirstUse;
  return earlierDate(terms.until, days === null || firstSentAt === null ? '' : addDays(firstSentAt, days));
}

/** What the state of a photo's terms is, in a sentence; '' where nothing ends. */
export function sayTermState(state: TermState): string {
  switch (state.kind) {
    case 'open':
      return '';
    case 'from-first-use':
      return `May be used for ${counted(state.days)} after first use.`;
    case 'ends':
      return `May be used until ${sayDay(state.on)}, ${left(state.daysLeft)}.`;
    case 'over':
      return `Could be used until ${sayDay(state.on)}.`;
    case 'used-once':
      return 'Could be used in one story, and was used in another.';
    default:
      return assertNever(state);
  }
}

/** All that limits the use of a photo, in sentences; '' where nothing does. */
export function sayTerms(terms: PhotoTerms, asked: TermDays): string {
  const state = termState(terms, asked);
  const days = state.kind === 'ends' && asked.firstSentAt === null ? terms.daysAfterFirstUse : null;
  return [
    sayTermState(state),
    days === null ? '' : `And for ${counted(days)} after first use.`,
    terms.isOneTime && state.kind !== 'used-once' ? 'May be used in one story only.' : '',
    terms.territory === '' ? '' : `Where: ${terms.territory}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const counted = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

function left(days: number): string {
  if (days === 0) return 'its last day';
  return days === 1 ? '1 day left' : `${days} days left`;
}
