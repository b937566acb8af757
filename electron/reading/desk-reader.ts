import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../storage/desk';
import { readOnThread } from './read-on-thread';
import type { ReadName, Reads } from './reads';

/** Reads a desk without holding up who asks: one question after another, in the order they are asked. */
export interface DeskReader {
  /**
   * Answers a question. Where the signal says that nobody waits for it, it ends soon.
   * @throws NewsroomError `not-found`, `disk`, or `cancelled` where it was not wanted any more.
   */
  readonly read: <Name extends ReadName>(
    name: Name,
    input: Reads[Name]['input'],
    signal?: AbortSignal,
  ) => Promise<Reads[Name]['output']>;
  /** Ends all that is being read: nobody waits for it any more. */
  readonly cancel: () => void;
  readonly end: () => void;
}

/** A way to have one reader a desk, which ends with the desk. Run from its sources, there is no thread: `here` reads. */
export function readerOfDesk(here: (desk: Desk) => DeskReader): (desk: Desk) => DeskReader {
  const byDesk = new WeakMap<Desk, DeskReader>();
  return (desk) => {
    const known = byDesk.get(desk);
    if (known) return known;
    const file = join(__dirname, '..', 'reading', 'reading.cjs');
    const reader = existsSync(file) ? readOnThread(file, desk.folder) : here(desk);
    byDesk.set(desk, reader);
    desk.beforeClose(reader.end);
    return reader;
  };
}
