import type { PublicationState, PublicationSummary } from '#core/publication/publication';
import type { Instant } from '#core/time/instant';
import type { Mark } from './state-mark';

/** How each state of a publication is shown. */
export const publicationMark: Readonly<Record<PublicationState, Mark>> = {
  waiting: 'scheduled',
  sending: 'sending',
  sent: 'published',
  missed: 'missed',
  refused: 'refused',
  cancelled: 'cancelled',
};

/** When a publication went out, or when it is or was to go out. */
export function publicationTime({ receipt, due }: PublicationSummary): Instant {
  return receipt?.sentAt ?? due.instant;
}

/** Why it did not go out, beside a mark that says already what became of it. */
export function sayReason({ reason }: Pick<PublicationSummary, 'reason'>): string {
  const rest = reason.replace(/^Missed:\s*/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Whether a publication did not go out and waits for a person to say what to do. */
export function needsSomebody({ state }: Pick<PublicationSummary, 'state'>): boolean {
  return state === 'missed' || state === 'refused';
}
