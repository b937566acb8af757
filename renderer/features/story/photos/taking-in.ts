import type { EventPayload } from '#core/contract/events';

/** How far the taking in of photos is. */
export interface TakingIn extends EventPayload<'photo:progress'> {
  readonly isCancelled: boolean;
  readonly cancel: () => void;
}

const listeners = new Set<() => void>();
let current: TakingIn | null = null;

function show(next: TakingIn | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`: what is being taken in now, or null. */
export const takingIn = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  now: (): TakingIn | null => current,
};

/** Begins to say how far the taking in of photos is, until it ends or is given up. */
export function beginTakingIn(onCancel: () => void = () => undefined) {
  let isCancelled = false;
  const cancel = () => {
    if (isCancelled) return;
    isCancelled = true;
    onCancel();
    if (current) show({ ...current, isCancelled });
  };
  return {
    // One photo is soon in; there is nothing to follow.
    say: ({ done, total, fileName }: EventPayload<'photo:progress'>) => {
      if (total > 1) show({ done, total, fileName, isCancelled, cancel });
    },
    isCancelled: () => isCancelled,
    end: () => show(null),
  };
}
