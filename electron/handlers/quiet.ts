/** Work that waits for a quiet moment, by key. */
export interface Quiet {
  /** Says that there is work for this key; it waits again from now, but never longer than the longest wait. */
  readonly touch: (key: string) => void;
  /** Does all waiting work now. */
  readonly flush: () => void;
}

interface Waiting {
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Runs work for a key once nothing has touched it for `after` milliseconds, at the latest `atLatest` milliseconds
 * after the first touch. Timers do not keep the process alive.
 */
export function createQuiet(
  work: (key: string) => void,
  { after, atLatest }: { readonly after: number; readonly atLatest: number },
): Quiet {
  const waiting = new Map<string, Waiting>();
  const run = (key: string) => {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    work(key);
  };
  return {
    touch: (key) => {
      const before = waiting.get(key);
      clearTimeout(before?.timer);
      const since = before?.since ?? performance.now();
      const wait = Math.max(0, Math.min(after, since + atLatest - performance.now()));
      const timer = setTimeout(run, wait, key);
      timer.unref();
      waiting.set(key, { since, timer });
    },
    flush: () => [...waiting.keys()].forEach(run),
  };
}
