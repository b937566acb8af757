import { parentPort, workerData } from 'node:worker_threads';
import { NewsroomError } from '#core/newsroom-error';
import { openDesk } from '../storage/open';
import { inSlices, type Slices } from './in-slices';
import { answersFrom } from './reads';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

// A thread that reads a desk, on a connection of its own that cannot write.

const { folder } = workerData as ThreadData; // from `readOnThread` alone
const desk = openDesk(folder, { clock: () => Date.now(), readOnly: true });
const answers = answersFrom(desk.db);
const waiting = new Map<number, AbortController>();
let queue = Promise.resolve();

const tell = (message: FromThread) => parentPort?.postMessage(message);

async function read({ id, name, input }: Extract<ToThread, { kind: 'read' }>): Promise<void> {
  const signal = waiting.get(id)?.signal;
  try {
    if (!signal || signal.aborted) throw new NewsroomError('cancelled', 'This is not wanted any more.');
    const answer = answers[name] as (input: unknown) => Slices<unknown>; // the asker's types tied name and input
    tell({ id, ok: true, value: await inSlices(answer(input), () => signal.aborted) });
  } catch (error) {
    const code = error instanceof NewsroomError ? error.code : null;
    tell({ id, ok: false, code, message: error instanceof Error ? error.message : String(error) });
  } finally {
    waiting.delete(id);
  }
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'cancel') {
    waiting.get(message.id)?.abort();
    return;
  }
  waiting.set(message.id, new AbortController());
  queue = queue.then(() => read(message));
});
