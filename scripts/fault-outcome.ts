/** One line of the table: what was done how often, and what became of the words. */
export interface FaultOutcome {
  readonly fault: string;
  readonly runs: number;
  /** Words that were typed, and those that were said to be saved. */
  readonly typed: number;
  readonly acknowledged: number;
  /** Acknowledged words that were not there afterwards, and desks that were not whole. */
  readonly lost: number;
  /** What was found beside the count; why it could not be tried here, where it was not. */
  readonly note: string;
  readonly isSkipped: boolean;
}
