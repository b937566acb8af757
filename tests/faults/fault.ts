import type { FaultOutcome } from '../../scripts/fault-outcome';

/** A way in which computers fail. */
export interface Fault {
  readonly name: string;
  /** How often it is tried: in the long form, and in the short one. */
  readonly runs: readonly [long: number, short: number];
  /** Tries it once in an empty folder. */
  readonly run: (folder: string) => Promise<Tried>;
}

/** What one try came to. */
export interface Tried {
  readonly typed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly note?: string;
}

/** Thrown where this computer does not let a fault be tried: it is skipped, and never counts as survived. */
export class CannotTry extends Error {}

/** Tries a fault as often as asked, each time in a folder of its own. */
export async function tryFault(
  fault: Fault,
  runs: number,
  folderFor: (run: number) => string,
  onRun: (run: number) => void,
): Promise<FaultOutcome> {
  let sum = { typed: 0, acknowledged: 0, lost: 0 };
  const notes = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    onRun(run);
    try {
      const tried = await fault.run(folderFor(run));
      sum = {
        typed: sum.typed + tried.typed,
        acknowledged: sum.acknowledged + tried.acknowledged,
        lost: sum.lost + tried.lost,
      };
      if (tried.note) notes.add(tried.note);
    } catch (error) {
      if (!(error instanceof CannotTry)) throw error;
      return { fault: fault.name, runs: run, ...sum, note: error.message, isSkipped: true };
    }
  }
  return { fault: fault.name, runs, ...sum, note: [...notes].join('; '), isSkipped: false };
}
