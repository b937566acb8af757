/** The value that a part of all values, as 0.95, does not exceed; NaN where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

/** The one in the middle: half of all rounds are faster, whatever else the machine did in the others. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (upper + lower) / 2;
}

/** Where the times of one round stand. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  max: quantile(values, 1),
});

/** The median round, figure by figure; `max` is the largest of all. */
export function medianSpread(rounds: readonly Spread[]): Spread {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
    max: Math.max(...rounds.map(({ max }) => max)),
  };
}
