import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NewsroomError } from '#core/newsroom-error';
import { jobWork } from './job-work';
import type { JobName, Jobs, JobWatch } from './jobs';
import type { FromThread, ThreadData } from './thread-messages';
import { watchOver } from './watch-over';

/** What one may hear of a job, and how it is called off. */
export interface JobOptions {
  readonly onProgress?: JobWatch['progress'];
  readonly signal?: AbortSignal;
}

const ignore = () => undefined;

/**
 * Does a job beside the thread that asks, so that a window never waits for it.
 * @throws NewsroomError as the job does, `cancelled` where the signal said so.
 */
export function runJob<Name extends JobName>(
  name: Name,
  input: Jobs[Name]['input'],
  options: JobOptions = {},
): Promise<Jobs[Name]['output']> {
  const file = join(__dirname, '..', 'backups', 'backups.cjs');
  // Run from its sources, as in tests, there is no bundle to start a thread from.
  return existsSync(file) ? runOnThread(file, name, input, options) : runHere(name, input, options);
}

async function runHere<Name extends JobName>(
  name: Name,
  input: Jobs[Name]['input'],
  { onProgress = ignore, signal }: JobOptions,
): Promise<Jobs[Name]['output']> {
  const work: (input: Jobs[Name]['input'], watch: JobWatch) => unknown = jobWork[name];
  const watch = watchOver(() => signal?.aborted === true, onProgress);
  return (await work(input, watch)) as Jobs[Name]['output'];
}

/** Does a job on a thread of its own, started from a bundle of `backup-thread.ts`. */
export function runOnThread<Name extends JobName>(
  file: string,
  name: Name,
  input: Jobs[Name]['input'],
  { onProgress = ignore, signal }: JobOptions = {},
): Promise<Jobs[Name]['output']> {
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = () => void Atomics.store(new Int32Array(cancelled), 0, 1);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  const thread = new Worker(file, { workerData: { name, input, cancelled } satisfies ThreadData });
  return new Promise<Jobs[Name]['output']>((resolve, reject) => {
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress(message.done, message.total);
      else if (message.kind === 'done')
        resolve(message.value as Jobs[Name]['output']); // it answers by the same types
      else reject(failureOf(message));
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('The thread of backups ended without an answer.')));
  }).finally(() => signal?.removeEventListener('abort', cancel));
}

function failureOf({ code, message }: Extract<FromThread, { kind: 'failed' }>): Error {
  return code === null ? new Error(message) : new NewsroomError(code, message);
}
