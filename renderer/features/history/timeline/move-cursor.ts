type Move = (at: number, count: number) => number;

const up: Move = (at) => at - 1;
const down: Move = (at) => at + 1;
const moves: Readonly<Record<string, Move>> = {
  ArrowUp: up,
  ArrowDown: down,
  k: up,
  j: down,
  PageUp: (at) => at - 10,
  PageDown: (at) => at + 10,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Where a key moves in a list of `count` rows from row `at`, or null where it moves nothing. */
export function moveCursor(key: string, at: number, count: number): number | null {
  const to = moves[key]?.(Math.max(at, 0), count);
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}
