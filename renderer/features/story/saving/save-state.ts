import type { Instant } from '#core/time/instant';

/**
 * How safe what was typed is. `at` is when something was last written, `since` when the oldest of what is not on disk
 * was typed.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'saving'; readonly at: Instant; readonly since: Instant }
  | { readonly kind: 'unsaved'; readonly at: Instant; readonly since: Instant; readonly message: string };

const worry = { saved: 0, saving: 1, unsaved: 2 } as const satisfies Record<SaveState['kind'], number>;

/** The state of several things saved side by side: that of the one to worry about most. */
export function worstState(first: SaveState, second: SaveState): SaveState {
  return { ...worse(first, second), at: Math.max(first.at, second.at) };
}

function worse(first: SaveState, second: SaveState): SaveState {
  if (first.kind === 'unsaved' && second.kind === 'unsaved')
    return first.since <= second.since ? first : second;
  return worry[first.kind] >= worry[second.kind] ? first : second;
}
