import type { Aligned } from './align';
import type { ComparableBlock } from './comparable-blocks';

/** Beyond this many comparisons, blocks that stand alone are put beside each other by their places. */
const mostComparisons = 4_000;
/** Blocks with less in common than this are told as one that went and one that came. */
const leastLikeness = 0.3;

/**
 * Puts blocks that stand alone beside each other where one reads like a rewriting of the other: same photo, or enough
 * words in common. Of blocks that stay alone, those of the left come first.
 */
export function pairBlocks(
  aligned: readonly Aligned[],
  lefts: readonly ComparableBlock[],
  rights: readonly ComparableBlock[],
): readonly Aligned[] {
  const paired: Aligned[] = [];
  let gone: number[] = [];
  let come: number[] = [];
  const settle = () => {
    paired.push(...pairStretch(gone, come, (left, right) => likeness(lefts[left], rights[right])));
    gone = [];
    come = [];
  };
  for (const place of aligned) {
    if (place.right === null) gone.push(place.left);
    else if (place.left === null) come.push(place.right);
    else {
      settle();
      paired.push(place);
    }
  }
  settle();
  return paired;
}

type Likeness = (left: number, right: number) => number;

function pairStretch(
  gone: readonly number[],
  come: readonly number[],
  likenessOf: Likeness,
): readonly Aligned[] {
  const pairs =
    gone.length * come.length > mostComparisons
      ? byPlace(gone, come, likenessOf)
      : best(gone, come, likenessOf);
  const aligned: Aligned[] = [];
  let [left, right] = [0, 0];
  const until = (leftEnd: number, rightEnd: number) => {
    for (; left < leftEnd; left += 1) aligned.push({ left: gone[left] ?? 0, right: null });
    for (; right < rightEnd; right += 1) aligned.push({ left: null, right: come[right] ?? 0 });
  };
  for (const [one, other] of pairs) {
    until(one, other);
    aligned.push({ left: gone[one] ?? 0, right: come[other] ?? 0 });
    [left, right] = [one + 1, other + 1];
  }
  until(gone.length, come.length);
  return aligned;
}

type Pair = readonly [left: number, right: number];

function byPlace(gone: readonly number[], come: readonly number[], likenessOf: Likeness): readonly Pair[] {
  return gone.flatMap((left, place): Pair[] => {
    const right = come[place];
    return right !== undefined && likenessOf(left, right) >= leastLikeness ? [[place, place]] : [];
  });
}

/** The pairs, in order on both sides, that have the most in common together. */
function best(gone: readonly number[], come: readonly number[], likenessOf: Likeness): readonly Pair[] {
  const width = come.length + 1;
  const score = new Float64Array((gone.length + 1) * width);
  const like = new Float64Array((gone.length + 1) * width);
  for (let left = gone.length - 1; left >= 0; left -= 1)
    for (let right = come.length - 1; right >= 0; right -= 1) {
      const at = left * width + right;
      const found = likenessOf(gone[left] ?? 0, come[right] ?? 0);
      like[at] = found >= leastLikeness ? found : -1;
      score[at] = Math.max(
        score[at + width] ?? 0,
        score[at + 1] ?? 0,
        (like[at] ?? -1) > 0 ? (like[at] ?? 0) + (score[at + width + 1] ?? 0) : 0,
      );
    }
  return walkBest(score, like, gone.length, come.length);
}

function walkBest(score: Float64Array, like: Float64Array, lefts: number, rights: number): readonly Pair[] {
  const width = rights + 1;
  const pairs: Pair[] = [];
  let [left, right] = [0, 0];
  while (left < lefts && right < rights) {
    const at = left * width + right;
    const together = (like[at] ?? -1) > 0 ? (like[at] ?? 0) + (score[at + width + 1] ?? 0) : -1;
    if (together >= (score[at] ?? 0)) {
      pairs.push([left, right]);
      [left, right] = [left + 1, right + 1];
    } else if ((score[at + width] ?? 0) >= (score[at + 1] ?? 0)) left += 1;
    else right += 1;
  }
  return pairs;
}

/** From 0, nothing in common, to 1, the same words (Dice). */
function likeness(one: ComparableBlock | undefined, other: ComparableBlock | undefined): number {
  if (!one || !other) return 0;
  if (one.photo !== null || other.photo !== null) return one.photo === other.photo ? 1 : 0;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.size + others.size === 0) return one.type === other.type ? 1 : 0;
  const [fewer, more] = words.size < others.size ? [words, others] : [others, words];
  let common = 0;
  for (const word of fewer) if (more.has(word)) common += 1;
  return (2 * common) / (words.size + others.size);
}

const knownWords = new WeakMap<ComparableBlock, ReadonlySet<string>>();

function wordsOf(block: ComparableBlock): ReadonlySet<string> {
  const known = knownWords.get(block) ?? new Set(block.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  knownWords.set(block, known);
  return known;
}
