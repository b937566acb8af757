/** Tables of ITU T.81, annex K: how coarsely frequencies are kept, and codes that fit most pictures. */

const brightness = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const colour = [
  17,
  18,
  24,
  47,
  99,
  99,
  99,
  99,
  18,
  21,
  26,
  66,
  99,
  99,
  99,
  99,
  24,
  26,
  56,
  99,
  99,
  99,
  99,
  99,
  47,
  66,
  99,
  99,
  99,
  99,
  99,
  99,
  ...Array.from({ length: 32 }, () => 99),
];

/** Places of an 8 by 8 block in the order of rising frequency. */
export const zigzag: readonly number[] = Array.from({ length: 64 }, (_, place) => place).sort(
  (one, other) => {
    const [a, b] = [diagonal(one), diagonal(other)];
    if (a !== b) return a - b;
    return a % 2 === 0 ? other - one : one - other;
  },
);

function diagonal(place: number): number {
  return (place >> 3) + (place & 7);
}

/** Steps by which frequencies are rounded, for brightness and for colour, at a quality of 1 to 100. */
export function roundingSteps(quality: number): readonly [brightness: number[], colour: number[]] {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
  const scaled = (table: readonly number[]) =>
    table.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))));
  return [scaled(brightness), scaled(colour)];
}

/** A Huffman table as it stands in the file: how many codes there are of each length from 1 to 16, and their symbols. */
export interface CodeTable {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

export const steadyCodes: CodeTable = {
  counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  symbols: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};

const hex = (text: string) => [...Buffer.from(text.replace(/\s/g, ''), 'hex')];

export const changingCodes: CodeTable = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  symbols: hex(`
    01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a
    434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9
    aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa`),
};

/** Code and length of each symbol. */
export function codesOf({
  counts,
  symbols,
}: CodeTable): ReadonlyMap<number, readonly [code: number, bits: number]> {
  const codes = new Map<number, readonly [number, number]>();
  let code = 0;
  let next = 0;
  counts.forEach((count, place) => {
    for (const symbol of symbols.slice(next, next + count)) codes.set(symbol, [code++, place + 1]);
    next += count;
    code <<= 1;
  });
  return codes;
}
