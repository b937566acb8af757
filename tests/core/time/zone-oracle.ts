const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const two = '2-digit';
  const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
  formats.set(zone, format);
  return format;
}

/** What clocks of a zone show at an instant, `2026-12-01T18:30:00`, as the platform's own formatting says. */
export function oracleWall(instant: number, zone: string): string {
  const text = formatOf(zone).format(instant); // 12/01/2026, 18:30:00
  return `${text.slice(6, 10)}-${text.slice(0, 2)}-${text.slice(3, 5)}T${text.slice(12)}`;
}

/** Milliseconds that clocks of a zone are ahead of UTC at an instant. */
function oracleOffset(instant: number, zone: string): number {
  return Date.parse(`${oracleWall(instant, zone)}Z`) - instant;
}

/** A change of the clocks: the first instant of the new offset, and the offsets around it in milliseconds. */
export interface ClockChange {
  readonly zone: string;
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Every change of a zone between two instants, found by looking every ten days and halving between. */
export function changesOf(zone: string, from: number, to: number): readonly ClockChange[] {
  const step = 10 * 86_400_000;
  const changes: ClockChange[] = [];
  let before = oracleOffset(from, zone);
  for (let at = from; at < to; at += step) {
    const after = oracleOffset(at + step, zone);
    if (after !== before)
      changes.push({ zone, at: firstInstantOf(after, at, at + step, zone), before, after });
    before = after;
  }
  return changes;
}

function firstInstantOf(offset: number, from: number, to: number, zone: string): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (oracleOffset(middle, zone) === offset) high = middle;
    else low = middle;
  }
  return high;
}
