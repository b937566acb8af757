interface Tree {
  readonly count: number;
  readonly symbols: readonly number[];
}

const longestCode = 15;

/** Lengths of a Huffman code for bytes, none longer than 15 bits. At least two symbols get a code. */
export function codeLengths(bytes: Uint8Array): number[] {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  counts[0] = Math.max(1, counts[0] ?? 0);
  counts[1] = Math.max(1, counts[1] ?? 0);
  return limitedLengths(counts);
}

function limitedLengths(counts: readonly number[]): number[] {
  const lengths = fullLengths(counts);
  // Rare symbols are counted as less rare until the deepest code is short enough.
  return Math.max(...lengths) <= longestCode
    ? lengths
    : limitedLengths(counts.map((count) => (count === 0 ? 0 : (count >> 1) + 1)));
}

function fullLengths(counts: readonly number[]): number[] {
  const lengths = counts.map(() => 0);
  let trees: Tree[] = counts.flatMap((count, symbol) => (count === 0 ? [] : [{ count, symbols: [symbol] }]));
  while (trees.length > 1) {
    trees.sort((one, other) => one.count - other.count);
    const [first, second, ...rest] = trees;
    if (!first || !second) break;
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    trees = [...rest, { count: first.count + second.count, symbols }];
  }
  return lengths;
}

/** The code of each symbol for given lengths, turned round for writers that begin at the low end. */
export function codesFor(lengths: readonly number[]): number[] {
  const codes = lengths.map(() => 0);
  let code = 0;
  for (let length = 1; length <= longestCode; length += 1) {
    code <<= 1;
    lengths.forEach((one, symbol) => {
      if (one === length) codes[symbol] = turnedRound(code++, length);
    });
  }
  return codes;
}

function turnedRound(code: number, bits: number): number {
  let turned = 0;
  for (let bit = 0; bit < bits; bit += 1) turned |= ((code >> bit) & 1) << (bits - 1 - bit);
  return turned;
}
