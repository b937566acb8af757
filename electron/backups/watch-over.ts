import { NewsroomError } from '#core/newsroom-error';
import type { JobWatch } from './jobs';

const rhythm = 100; // milliseconds between two reports

/** Watches a job: reports are passed on now and then, and the next one after a cancel ends the job. */
export function watchOver(isCancelled: () => boolean, report: JobWatch['progress']): JobWatch {
  let last = -Infinity;
  return {
    progress: (done, total) => {
      if (isCancelled()) throw new NewsroomError('cancelled', 'It was cancelled. Nothing of it was kept.');
      const now = performance.now();
      if (now - last < rhythm) return;
      last = now;
      report(done, total);
    },
  };
}
