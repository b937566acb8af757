/** A key that was pressed: when it came down, in milliseconds since 1970, and how much later its text was painted. */
export interface KeyTime {
  readonly down: number;
  readonly painted: number;
}

/** What the bench does inside a page, ours or a bare one. */
export interface Probe {
  /** Puts the caret at the end of a block of the text, in the middle of the screen. */
  readonly placeCaret: (text: string, block: number) => void;
  /** What the next copying puts on the clipboard. */
  readonly copyNext: (html: string, text: string) => void;
  /** Begins to time keys, from nothing. */
  readonly watchKeys: () => void;
  readonly keys: () => readonly KeyTime[];
  /** Milliseconds of the longest task since then, whatever it did; 0 where none took 50. */
  readonly longestTask: () => number;
  /** Times what comes next: from the event to the paint that follows once the text has this many blocks. */
  readonly watchFor: (event: 'dblclick' | 'paste', text: string, blocks: number) => void;
  /** Milliseconds that took. */
  readonly took: () => Promise<number>;
  /** Milliseconds from the start of some work to the paint that shows it. */
  readonly paintOf: (work: () => void) => Promise<number>;
}

declare global {
  interface Window {
    bench: Probe;
  }
}

let times: KeyTime[] = [];
let down = 0;
let longest = 0;
let taking: Promise<number> = Promise.resolve(0);

// The browser tells of tasks of 50 ms and more only.
const tasks = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
});

/** Runs once what stands in the page now is painted: the task after the next frame. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  });
}

function keyDown(): void {
  down = performance.now();
}

// The letter is put in by the same task as this event, so the next frame is the first that can show it.
function keyPress(): void {
  const began = down;
  afterPaint(() => times.push({ down: performance.timeOrigin + began, painted: performance.now() - began }));
}

function placeCaret(text: string, block: number): void {
  const body = document.querySelector<HTMLElement>(text);
  const target = body?.children[block];
  if (!body || !target) throw new Error(`No block ${block} in ${text}`);
  body.focus();
  const range = document.createRange();
  range.selectNodeContents(target);
  range.collapse(false);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  target.scrollIntoView({ block: 'center' });
}

/** Resolves once the text has so many blocks, however they come. */
function blocksIn(text: string, blocks: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if ((document.querySelector(text)?.childElementCount ?? 0) >= blocks) {
        observer.disconnect();
        resolve();
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    look();
  });
}

const began = (event: 'dblclick' | 'paste'): Promise<number> =>
  new Promise((resolve) =>
    document.addEventListener(event, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
  );

const painted = (): Promise<number> => new Promise((resolve) => afterPaint(() => resolve(performance.now())));

async function timeFrom(event: 'dblclick' | 'paste', text: string, blocks: number): Promise<number> {
  const start = await began(event);
  await blocksIn(text, blocks);
  return (await painted()) - start;
}

function copyNext(html: string, text: string): void {
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', copy, { capture: true, once: true });
}

window.bench = {
  placeCaret,
  copyNext,
  watchKeys: () => {
    times = [];
    tasks.takeRecords();
    longest = 0;
    tasks.observe({ type: 'longtask' });
    document.addEventListener('keydown', keyDown, true);
    document.addEventListener('keypress', keyPress, true);
  },
  keys: () => times,
  longestTask: () => longest,
  watchFor: (event, text, blocks) => {
    taking = timeFrom(event, text, blocks);
  },
  took: () => taking,
  paintOf: async (work) => {
    const start = performance.now();
    work();
    return (await painted()) - start;
  },
};
