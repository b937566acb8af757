import type { Desk } from '../storage/desk';

const last = new Map<string, Promise<unknown>>();

/** Runs work on the outbox of a desk after all that was asked for before it has ended, whether well or badly. */
export function oneAtATime<Value>(desk: Desk, work: () => Promise<Value>): Promise<Value> {
  const before = last.get(desk.folder) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(desk.folder, mine);
  const forget = () => {
    if (last.get(desk.folder) === mine) last.delete(desk.folder);
  };
  void mine.then(forget, forget);
  return mine;
}
