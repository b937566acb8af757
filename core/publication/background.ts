import { sayTime } from '../time/say-time';
import type { PublicationSummary } from './publication';

/**
 * What happens when the window is closed. ask: the app ends, and where something waits to go out a person is asked
 * first · keep: it stays in the tray and goes on publishing · end: it ends, and what falls due is missed.
 */
export const onCloseChoices = ['ask', 'keep', 'end'] as const;
export type OnClose = (typeof onCloseChoices)[number];

/** What somebody chose of what goes on without a window. */
export interface BackgroundChoices {
  readonly onClose: OnClose;
  /** Whether the system's notifications tell what went out and what did not. */
  readonly tellsBySystem: boolean;
  readonly startsAtLogin: boolean;
}

/** A publication that still waits, with what people call its story. */
export type Waiting = Pick<PublicationSummary, 'due' | 'destination'> & {
  readonly slug: string;
  readonly headline: string;
};

/** What closing the window is to do. */
export function closingAct(choice: OnClose, waiting: readonly Waiting[]): OnClose {
  if (choice !== 'ask') return choice;
  return waiting.length === 0 ? 'end' : 'ask';
}

const mostNamed = 3;

/** What would not go out if the app ended now, for the question whether it shall: the next few by name. */
export function sayWaiting(waiting: readonly Waiting[]): string {
  const named = waiting
    .slice(0, mostNamed)
    .map(
      ({ slug, headline, due, destination }) =>
        `${slug || headline || 'A story without a slug'} to ${destination.name} at ${sayTime(due)}`,
    );
  const rest = waiting.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
