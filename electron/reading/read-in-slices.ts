import type { Reader } from '../storage/query';
import type { DeskReader } from './desk-reader';
import { inSlices, type Slices } from './in-slices';
import { answersFrom, type ReadName, type Reads } from './reads';

/** Reads on the thread that asks, a little at a time. */
export function readInSlices(db: Reader): DeskReader {
  const answers = answersFrom(db);
  let wanted = new AbortController();
  let queue: Promise<unknown> = Promise.resolve();
  const cancel = () => {
    wanted.abort();
    wanted = new AbortController();
  };
  return {
    read: <Name extends ReadName>(name: Name, input: Reads[Name]['input'], signal?: AbortSignal) => {
      const answer: (input: Reads[Name]['input']) => Slices<Reads[Name]['output']> = answers[name];
      const signals = signal ? [wanted.signal, signal] : [wanted.signal];
      const reading = queue.then(() => inSlices(answer(input), () => signals.some(({ aborted }) => aborted)));
      queue = reading.catch(() => undefined);
      return reading;
    },
    cancel,
    end: cancel,
  };
}
