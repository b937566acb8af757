import { Worker } from 'node:worker_threads';
import { NewsroomError } from '#core/newsroom-error';
import type { DeskReader } from './desk-reader';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

interface Asked {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads on a thread of its own, which is started with the first question and does not keep the process alive. */
export function readOnThread(file: string, folder: string): DeskReader {
  const asked = new Map<number, Asked>();
  let last = 0;
  let thread: Worker | null = null;

  const end = (error: unknown) => {
    thread = null;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  const settle = (started: Worker, answer: FromThread) => {
    const question = asked.get(answer.id);
    asked.delete(answer.id);
    if (asked.size === 0) started.unref();
    if (answer.ok)
      question?.resolve(answer.value as never); // the thread answers by the same types
    else
      question?.reject(
        answer.code === null ? new Error(answer.message) : new NewsroomError(answer.code, answer.message),
      );
  };
  const start = (): Worker => {
    const started = new Worker(file, { workerData: { folder } satisfies ThreadData });
    started.on('message', (answer: FromThread) => settle(started, answer));
    started.on('error', (error) => thread === started && end(error));
    started.on('exit', () => thread === started && end(new Error('The reading thread ended.')));
    return started;
  };
  const leave = (id: number) => {
    if (thread && asked.has(id)) send(thread, { kind: 'cancel', id });
  };
  const send = (to: Worker, message: ToThread) => to.postMessage(message);
  return {
    read: (name, input, signal) =>
      new Promise((resolve, reject) => {
        thread ??= start();
        thread.ref();
        last += 1;
        const id = last;
        asked.set(id, { resolve, reject });
        send(thread, { kind: 'read', id, name, input });
        signal?.addEventListener('abort', () => leave(id), { once: true });
      }),
    cancel: () => [...asked.keys()].forEach(leave),
    end: () => {
      const ended = thread;
      end(new NewsroomError('cancelled', 'The desk was closed.'));
      void ended?.terminate();
    },
  };
}
