import { parentPort, workerData } from 'node:worker_threads';
import { NewsroomError } from '#core/newsroom-error';
import { jobWork } from './job-work';
import type { JobWatch } from './jobs';
import type { FromThread, ThreadData } from './thread-messages';
import { watchOver } from './watch-over';

// The thread that does one job of backups and then ends.

const { name, input, cancelled } = workerData as ThreadData; // from `runOnThread` alone
const tell = (message: FromThread) => parentPort?.postMessage(message);

const isCancelled = () => Atomics.load(new Int32Array(cancelled), 0) !== 0;
const watch = watchOver(isCancelled, (done, total) => tell({ kind: 'progress', done, total }));
const work = jobWork[name] as (input: unknown, watch: JobWatch) => unknown; // the asker's types tied name and input

void (async () => {
  try {
    tell({ kind: 'done', value: await work(input, watch) });
  } catch (error) {
    const code = error instanceof NewsroomError ? error.code : null;
    tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  }
})();
