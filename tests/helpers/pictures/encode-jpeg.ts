import { BitWriter } from './bit-writer';
import { changingCodes, codesOf, roundingSteps, steadyCodes, zigzag, type CodeTable } from './jpeg-tables';
import { colourAt, type Picture } from './picture';

/** One segment of a JPEG: marker, length, content. */
export function jpegSegment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A baseline JPEG with full colour; `extra` segments go right after its start. */
export function encodeJpeg(picture: Picture, extra: readonly Buffer[] = [], quality = 84): Buffer {
  const steps = roundingSteps(quality);
  const frame = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(picture.height, 1);
  frame.writeUInt16BE(picture.width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extra,
    ...steps.map((table, id) =>
      jpegSegment(0xdb, Buffer.from([id, ...zigzag.map((place) => table[place] ?? 1)])),
    ),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, tableBytes(0x00, steadyCodes)),
    jpegSegment(0xc4, tableBytes(0x10, changingCodes)),
    jpegSegment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
    encodeScan(picture, steps),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function tableBytes(id: number, { counts, symbols }: CodeTable): Buffer {
  return Buffer.from([id, ...counts, ...symbols]);
}

function encodeScan(picture: Picture, [brightness, colour]: ReturnType<typeof roundingSteps>): Buffer {
  const out = new BitWriter('high-first');
  const before = [0, 0, 0];
  for (let y = 0; y < picture.height; y += 8)
    for (let x = 0; x < picture.width; x += 8)
      blocksAt(picture, x, y).forEach((block, part) => {
        const rounded = frequencies(block, part === 0 ? brightness : colour);
        writeBlock(out, rounded, before[part] ?? 0);
        before[part] = rounded[0] ?? 0;
      });
  return out.finish();
}

/** Brightness, blueness and redness of 8 by 8 pixels; beyond the edge the last pixel is repeated. */
function blocksAt(picture: Picture, left: number, top: number): readonly Float64Array[] {
  const blocks = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;
  for (let place = 0; place < 64; place += 1) {
    const [r, g, b] = colourAt(picture, left + (place & 7), top + (place >> 3));
    blocks[0][place] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blocks[1][place] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    blocks[2][place] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
  return blocks;
}

const waves = Float64Array.from({ length: 64 }, (_, place) => {
  const [frequency, at] = [place >> 3, place & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * at + 1) * frequency * Math.PI) / 16);
});

/** The rounded frequencies of a block, rising. */
function frequencies(block: Float64Array, steps: readonly number[]): number[] {
  const whole = transformed(transformed(block));
  return zigzag.map((place) => Math.round((whole[place] ?? 0) / (steps[place] ?? 1)));
}

/** Cosine transform of each row, turned on its side; twice is both ways. */
function transformed(block: Float64Array): Float64Array {
  const out = new Float64Array(64);
  for (let row = 0; row < 8; row += 1)
    for (let frequency = 0; frequency < 8; frequency += 1) {
      let sum = 0;
      for (let at = 0; at < 8; at += 1) sum += (block[row * 8 + at] ?? 0) * (waves[frequency * 8 + at] ?? 0);
      out[frequency * 8 + row] = sum;
    }
  return out;
}

const steady = codesOf(steadyCodes);
const changing = codesOf(changingCodes);

function writeBlock(out: BitWriter, rounded: readonly number[], before: number): void {
  writeNumber(out, steady, 0, (rounded[0] ?? 0) - before);
  let zeros = 0;
  for (const value of rounded.slice(1)) {
    if (value === 0) zeros += 1;
    else {
      for (; zeros > 15; zeros -= 16) writeCode(out, changing, 0xf0);
      writeNumber(out, changing, zeros, value);
      zeros = 0;
    }
  }
  if (zeros > 0) writeCode(out, changing, 0); // nothing but zeros to the end
}

/** A number as its size, coded with the zeros before it, and its bits. */
function writeNumber(out: BitWriter, codes: typeof steady, zeros: number, value: number): void {
  const bits = 32 - Math.clz32(Math.abs(value));
  writeCode(out, codes, (zeros << 4) | bits);
  out.write(value < 0 ? value + (1 << bits) - 1 : value, bits);
}

function writeCode(out: BitWriter, codes: typeof steady, symbol: number): void {
  const [code, bits] = codes.get(symbol) ?? [0, 0];
  out.write(code, bits);
}
