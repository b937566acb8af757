import { setImmediate as nextTurn } from 'node:timers/promises';
import { NewsroomError } from '#core/newsroom-error';

/** Long work that pauses at every `yield`, so that others get their turn. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds of work without a pause: half a frame. */
const turn = 8;

/** Does work in slices. @throws NewsroomError `cancelled` before the next slice once nobody wants it any more. */
export async function inSlices<Result>(work: Slices<Result>, isUnwanted: () => boolean): Promise<Result> {
  for (;;) {
    if (isUnwanted()) {
      work.return(undefined as never); // so that it lets go of what it reads; nobody reads what it returns
      throw new NewsroomError('cancelled', 'What was being read is not wanted any more.');
    }
    const began = performance.now();
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() - began < turn);
    await nextTurn();
  }
}
