import type { ElectronApplication, Page } from '@playwright/test';

interface Watched {
  benchGaps?: { gaps: number[]; isOn: boolean };
}

/** Milliseconds between the frames of a page while something was done; each is at least one turn of the screen. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    // A method, because a bundler gives functions with names a helper that the page has not.
    const watch = {
      gaps: [] as number[],
      isOn: true,
      last: performance.now(),
      look() {
        const now = performance.now();
        watch.gaps.push(now - watch.last);
        watch.last = now;
        if (watch.isOn) requestAnimationFrame(() => watch.look());
      },
    };
    (window as unknown as Watched).benchGaps = watch;
    requestAnimationFrame(() => watch.look());
  });
  await work();
  return page.evaluate(() => {
    const { benchGaps } = window as unknown as Watched;
    if (benchGaps) benchGaps.isOn = false;
    return benchGaps?.gaps ?? [];
  });
}

interface Stalled {
  benchStall?: { longest: number; timer: ReturnType<typeof setInterval> };
}

const every = 5; // milliseconds

/** The longest time the main process answered nothing while something was done, in milliseconds. */
export async function longestStall(app: ElectronApplication, work: () => Promise<void>): Promise<number> {
  await app.evaluate((_electron, between) => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      stall.longest = Math.max(stall.longest, now - last - between);
      last = now;
    }, between);
    const stall = { longest: 0, timer };
    (globalThis as unknown as Stalled).benchStall = stall;
  }, every);
  await work();
  return app.evaluate(() => {
    const { benchStall } = globalThis as unknown as Stalled;
    clearInterval(benchStall?.timer);
    return benchStall?.longest ?? NaN;
  });
}
