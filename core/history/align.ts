import { diffArrays } from 'diff';
import { commonEnd, commonStart } from './common-ends';

/** A place of the left beside its place on the right; null where the other side has nothing for it. */
export type Aligned =
  | { readonly left: number; readonly right: number }
  | { readonly left: number; readonly right: null }
  | { readonly left: null; readonly right: number };

/** Beyond this many that differ, only what stands once on both sides is matched. */
const longestEdit = 600;

/** Which of two lists of keys stand beside each other because they are equal. The rest stands alone, the left first. */
export function alignEqual(lefts: readonly string[], rights: readonly string[]): readonly Aligned[] {
  const start = commonStart(lefts, rights);
  const end = commonEnd(lefts, rights, start);
  const leftEnd = lefts.length - end;
  const rightEnd = rights.length - end;
  return [
    ...beside(0, 0, start),
    ...shifted(alignMiddle(lefts.slice(start, leftEnd), rights.slice(start, rightEnd)), start),
    ...beside(leftEnd, rightEnd, end),
  ];
}

function alignMiddle(lefts: readonly string[], rights: readonly string[]): readonly Aligned[] {
  const changes = diffArrays([...lefts], [...rights], { maxEditLength: longestEdit });
  if (!changes) return alignAnchors(lefts, rights);
  const aligned: Aligned[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (added) aligned.push(...alone('right', right, right + count));
    else if (removed) aligned.push(...alone('left', left, left + count));
    else aligned.push(...beside(left, right, count));
    if (!added) left += count;
    if (!removed) right += count;
  }
  return aligned;
}

/** Matches what stands once on each side and in the same order: quick however much differs. */
function alignAnchors(lefts: readonly string[], rights: readonly string[]): readonly Aligned[] {
  const places = oncePlaces(rights);
  const anchors = [...oncePlaces(lefts)].flatMap(([key, left]) => {
    const right = places.get(key);
    return right === undefined ? [] : [{ left, right }];
  });
  const aligned: Aligned[] = [];
  let [left, right] = [0, 0];
  for (const anchor of longestRising(anchors)) {
    aligned.push(...alone('left', left, anchor.left), ...alone('right', right, anchor.right), anchor);
    [left, right] = [anchor.left + 1, anchor.right + 1];
  }
  return [...aligned, ...alone('left', left, lefts.length), ...alone('right', right, rights.length)];
}

function oncePlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  keys.forEach((key, place) => {
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  });
  for (const key of twice) places.delete(key);
  return places;
}

interface Anchor {
  readonly left: number;
  readonly right: number;
}

/** The most anchors, rising on the left, that rise on the right too. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  const tails: number[] = []; // of the best row of each length: the anchor it ends with
  const before: (number | undefined)[] = [];
  anchors.forEach(({ right }, index) => {
    const length = firstAtLeast(tails, (tail) => (anchors[tail]?.right ?? 0) >= right);
    before[index] = tails[length - 1];
    tails[length] = index;
  });
  const rising: Anchor[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) rising.push(...anchors.slice(at, at + 1));
  return rising.reverse();
}

function firstAtLeast(tails: readonly number[], isEnough: (tail: number) => boolean): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(tails[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function beside(left: number, right: number, count: number): readonly Aligned[] {
  return Array.from({ length: count }, (_, index) => ({ left: left + index, right: right + index }));
}

function alone(side: 'left' | 'right', from: number, to: number): readonly Aligned[] {
  return Array.from({ length: to - from }, (_, index) =>
    side === 'left' ? { left: from + index, right: null } : { left: null, right: from + index },
  );
}

function shifted(aligned: readonly Aligned[], by: number): readonly Aligned[] {
  return aligned.map((place): Aligned => {
    if (place.left === null) return { left: null, right: place.right + by };
    if (place.right === null) return { left: place.left + by, right: null };
    return { left: place.left + by, right: place.right + by };
  });
}
