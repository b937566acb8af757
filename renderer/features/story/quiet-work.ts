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
  let first = 0;
  let last = 0;
  const run = () => {
    idle = 0;
    work();
  };
  const stopTimer = () => {
    window.clearTimeout(timer);
    timer = 0;
  };
  const soon = () => {
    stopTimer();
    idle ||= window.requestIdleCallback(run, { timeout: patience });
  };
  // One timer for many keys: setting one for each costs more than asking, when it rings, how long ago the last one was.
  const ring = () => {
    timer = 0;
    const now = performance.now();
    const left = Math.min(last + pause, first + longestWait) - now;
    if (left <= 0) soon();
    else timer = window.setTimeout(ring, left);
  };
  const afterTyping = () => {
    if (idle !== 0) return;
    last = performance.now();
    if (timer !== 0) return;
    first = last;
    timer = window.setTimeout(ring, pause);
  };
  const cancel = () => {
    stopTimer();
    window.cancelIdleCallback(idle);
    idle = 0;
  };
  return { afterTyping, soon, cancel };
}
