import type { Instant } from '#core/time/instant';
import type { SaveState } from '../saving/save-state';

/** What the save line says. `since` changes as time passes; the rest only when something happened. */
export interface SaveWords {
  readonly kind: SaveState['kind'];
  readonly fact: string;
  readonly since: string;
}

/** Writing to disk takes milliseconds. Only where it takes longer than this is it worth a word. */
const slow = 1_000;
const second = 1_000;
const minute = 60 * second;

export const clockOf = (instant: Instant): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The save line, in order of worry. */
export function saveWords(state: SaveState, now: Instant): SaveWords {
  if (state.kind === 'unsaved') {
    const seconds = Math.max(1, Math.round((now - state.since) / second));
    const why = `${shortReason(state.message)}. Everything you typed is in this window.`;
    return {
      kind: 'unsaved',
      fact: `Not saved: ${why}`,
      since: `Not saved for ${sayLength(seconds)}: ${why}`,
    };
  }
  if (state.kind === 'saving' && now - state.since > slow)
    return { kind: 'saving', fact: 'Saving', since: '' };
  return { kind: 'saved', fact: 'Saved on this computer', since: `, ${sayPast(state.at, now)}` };
}

/** The first sentence of what went wrong, as it goes on after a colon. */
function shortReason(message: string): string {
  const [first = ''] = message.split(/(?<=[.!?])\s/u);
  return first.replace(/[.!?]$/u, '').replace(/^(The|This|There) /u, (word) => word.toLowerCase());
}

function sayPast(at: Instant, now: Instant): string {
  const past = Math.max(0, now - at);
  if (past < second) return `${(Math.max(100, past) / second).toFixed(1)} s ago`;
  if (past < minute) return `${Math.floor(past / second)} s ago`;
  return past < 60 * minute ? `${Math.floor(past / minute)} min ago` : clockOf(at);
}

const sayLength = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
