const isIdentical = (one: unknown, other: unknown) => one === other;

/** How many things two lists have in common at their start. */
export function commonStart<Thing>(
  lefts: readonly Thing[],
  rights: readonly Thing[],
  isSame: (one: Thing, other: Thing) => boolean = isIdentical,
): number {
  const most = Math.min(lefts.length, rights.length);
  for (let count = 0; count < most; count += 1)
    if (!isSame(lefts[count] as Thing, rights[count] as Thing)) return count;
  return most;
}

/** How many they have in common at their end, after a common start of `start`. */
export function commonEnd<Thing>(
  lefts: readonly Thing[],
  rights: readonly Thing[],
  start: number,
  isSame: (one: Thing, other: Thing) => boolean = isIdentical,
): number {
  const most = Math.min(lefts.length, rights.length) - start;
  for (let count = 0; count < most; count += 1)
    if (!isSame(lefts[lefts.length - 1 - count] as Thing, rights[rights.length - 1 - count] as Thing))
      return count;
  return most;
}
