/** Tells the person at the terminal something; standard output is kept for answers to other programs. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Seconds since a moment of `Date.now()`, for people. */
export function secondsSince(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
