import { iimResource, photoshopResources } from './photoshop-resources';

/** A dataset of IIM: the number of its record, its own number, and its bytes. */
export interface IimDataset {
  readonly record: number;
  readonly number: number;
  readonly content: Buffer;
}

/** Photoshop splits its resources over segments; nobody needs more than these. */
const mostBlocks = 32;
const mostDatasets = 20_000;

/** The datasets of IIM in Photoshop blocks. A resource may go on in the next block. */
export function iimInBlocks(blocks: readonly Buffer[]): readonly IimDataset[] {
  const few = blocks.slice(0, mostBlocks);
  for (const block of [Buffer.concat(few), ...few]) {
    const found = photoshopResources(block)
      .filter(({ id }) => id === iimResource)
      .map(({ content }) => iimDatasets(content))
      .find((datasets) => datasets.length > 0);
    if (found) return found;
  }
  return [];
}

/** The datasets of IIM 4.2, up to the first that is damaged. */
export function iimDatasets(bytes: Buffer): readonly IimDataset[] {
  const datasets: IimDataset[] = [];
  for (let place = 0; place + 5 <= bytes.length && datasets.length < mostDatasets;) {
    const length = lengthAt(bytes, place + 3);
    if (bytes[place] !== 0x1c || length === null || length.to + length.bytes > bytes.length) return datasets;
    const content = bytes.subarray(length.to, length.to + length.bytes);
    datasets.push({ record: bytes[place + 1] ?? 0, number: bytes[place + 2] ?? 0, content });
    place = length.to + length.bytes;
  }
  return datasets;
}

/** Two bytes say a length; with the first bit set they say how many bytes it takes that follow. */
function lengthAt(bytes: Buffer, at: number): { readonly bytes: number; readonly to: number } | null {
  const said = bytes.readUInt16BE(at);
  if (said < 0x8000) return { bytes: said, to: at + 2 };
  const wide = said & 0x7fff;
  if (wide === 0 || wide > 4 || at + 2 + wide > bytes.length) return null;
  return { bytes: bytes.readUIntBE(at + 2, wide), to: at + 2 + wide };
}

/** Datasets as bytes, in the order given. None may be longer than 32,767 bytes. */
export function iimBytes(datasets: readonly IimDataset[]): Buffer {
  return Buffer.concat(
    datasets.flatMap(({ record, number, content }) => {
      const head = Buffer.from([0x1c, record, number, 0, 0]);
      head.writeUInt16BE(content.length, 3);
      return [head, content];
    }),
  );
}
