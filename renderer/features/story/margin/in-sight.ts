export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The items that stand within sight, with their tops. Items are in reading order, so that of many only those near the
 * edge are measured: measuring is what costs.
 */
export function inSight<Item>(
  items: readonly Item[],
  topOf: (item: Item) => number,
  sight: Sight,
): readonly { readonly item: Item; readonly top: number }[] {
  const found: { readonly item: Item; readonly top: number }[] = [];
  for (const item of items.slice(firstBelow(items, topOf, sight.top))) {
    const top = topOf(item);
    if (top > sight.bottom) break;
    found.push({ item, top });
  }
  return found;
}

function firstBelow<Item>(items: readonly Item[], topOf: (item: Item) => number, edge: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && topOf(item) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
