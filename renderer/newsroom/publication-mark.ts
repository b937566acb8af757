import type { PublicationAction, PublicationState, PublicationSummary } from '#core/publication/publication';
import type { Instant } from '#core/time/instant';
import type { Mark } from './state-mark';

type Marks = Readonly<Record<PublicationState, Mark>>;

const marks: Readonly<Record<PublicationAction, Marks>> = {
  publish: {
    waiting: 'scheduled',
    sending: 'sending',
    sent: 'published',
    missed: 'missed',
    refused: 'refused',
    cancelled: 'cancelled',
  },
  remove: {
    waiting: 'removal-waits',
    sending: 'removing',
    sent: 'removed',
    missed: 'missed',
    refused: 'not-removed',
    cancelled: 'cancelled',
  },
  kill: {
    waiting: 'kill-waits',
    sending: 'killing',
    sent: 'killed',
    missed: 'missed',
    refused: 'not-killed',
    cancelled: 'cancelled',
  },
};

/** How a row of the outbox is shown: what it does, and how far that is. */
export function publicationMark({
  action,
  state,
  corrects,
}: Pick<PublicationSummary, 'action' | 'state' | 'corrects'>): Mark {
  const mark = marks[action][state];
  return mark === 'published' && corrects ? 'corrected' : mark;
}

/** When something was done, or when it is or was to be done. */
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

/** Whether it is still to be done, or asks: not over. */
export function isOpen({ state }: Pick<PublicationSummary, 'state'>): boolean {
  return state !== 'sent' && state !== 'cancelled';
}
