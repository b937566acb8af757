/** Where a key moves the selection of a list of `count` rows from row `at` (−1: none), or null where it moves nothing. */
export function moveSelection(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const to = targets[key]?.(at, count, page);
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

type Target = (at: number, count: number, page: number) => number;

const up: Target = (at) => at - 1;
const down: Target = (at) => at + 1;
const targets: Readonly<Record<string, Target>> = {
  ArrowUp: up,
  ArrowDown: down,
  k: up,
  K: up,
  j: down,
  J: down,
  PageUp: (at, _count, page) => at - page,
  PageDown: (at, _count, page) => at + page,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
