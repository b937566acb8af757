/** Ends a script with a sentence that says what to do, and without a stack trace. */
export class Stop extends Error {
  override readonly name = 'Stop';
}
