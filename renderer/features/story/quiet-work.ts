/** Work that follows the text, done when nothing else is to be done. */
export interface QuietWork {
  /** The text changed: after a pause in typing, or a second after the first key of those it waits for. */
  readonly afterTyping: () => void;
  /** Something else changed: in the next idle moment. */
  readonly soon: () => void;
  readonly cancel: () => void;
}

/** A pause in typing, in milliseconds. Between the keys of a quick typist are 60 to 100. */
const pause = 200;
const longestWait = 1_000;
/** An idle moment is waited for no longer than this, in milliseconds. */
const patience = 500;

/** The browser is idle after every key, too; what is done then for each would slow the next one down. */
export function quietWork(work: () => void): QuietWork {
  let idle = 0;
  let timer = 0;
  let since: number | null = null;
  const run = () => {
    idle = 0;
    work();
  };
  const soon = () => {
    window.clearTimeout(timer);
    since = null;
    idle ||= window.requestIdleCallback(run, { timeout: patience });
  };
  const afterTyping = () => {
    if (idle !== 0) return;
    const now = performance.now();
    since ??= now;
    window.clearTimeout(timer);
    timer = window.setTimeout(soon, Math.max(0, Math.min(pause, since + longestWait - now)));
  };
  const cancel = () => {
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
  };
  return { afterTyping, soon, cancel };
}
