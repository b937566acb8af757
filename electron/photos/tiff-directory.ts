/** An entry of a TIFF directory, with the bytes of its value wherever they stand. */
export interface TiffEntry {
  readonly tag: number;
  /** 1 byte, 2 text, 3 short, 4 long, 5 fraction of longs, 7 bytes, 9 signed long, 10 fraction of these. */
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
  /** Where the value stands in the structure. */
  readonly at: number;
}

/** A directory of a TIFF structure, and where it stands. */
export interface TiffDirectory {
  readonly entries: readonly TiffEntry[];
  readonly from: number;
  readonly to: number;
  /** Where the next directory stands; 0: there is none. */
  readonly next: number;
}

/** Reads and writes numbers in one order of bytes. */
export interface TiffOrder {
  readonly short: (bytes: Buffer, at: number) => number;
  readonly long: (bytes: Buffer, at: number) => number;
  readonly putShort: (bytes: Buffer, value: number, at: number) => void;
  readonly putLong: (bytes: Buffer, value: number, at: number) => void;
}

const sizes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

const little: TiffOrder = {
  short: (bytes, at) => bytes.readUInt16LE(at),
  long: (bytes, at) => bytes.readUInt32LE(at),
  putShort: (bytes, value, at) => void bytes.writeUInt16LE(value, at),
  putLong: (bytes, value, at) => void bytes.writeUInt32LE(value, at),
};
/** The big end first. */
export const big: TiffOrder = {
  short: (bytes, at) => bytes.readUInt16BE(at),
  long: (bytes, at) => bytes.readUInt32BE(at),
  putShort: (bytes, value, at) => void bytes.writeUInt16BE(value, at),
  putLong: (bytes, value, at) => void bytes.writeUInt32BE(value, at),
};

/** The order of bytes a TIFF structure says it has, or null where it is none. */
export function tiffOrder(tiff: Buffer): TiffOrder | null {
  if (tiff.length < 8) return null;
  const head = tiff.toString('latin1', 0, 4);
  if (head === 'II*\0') return little;
  return head === 'MM\0*' ? big : null;
}

/** The directory that stands at a place; null where it does not lie whole in the structure. */
export function tiffDirectory(tiff: Buffer, order: TiffOrder, at: number): TiffDirectory | null {
  if (at < 8 || at + 2 > tiff.length) return null;
  const count = order.short(tiff, at);
  const to = at + 2 + count * 12;
  if (count === 0 || to > tiff.length) return null;
  const entries: TiffEntry[] = [];
  for (let place = at + 2; place < to; place += 12) entries.push(...entryAt(tiff, order, place));
  // Some cameras leave out where the next one stands.
  const next = to + 4 <= tiff.length ? order.long(tiff, to) : 0;
  return { entries, from: at, to: Math.min(to + 4, tiff.length), next };
}

/** An entry whose value lies outside the structure is none. */
function entryAt(tiff: Buffer, order: TiffOrder, place: number): TiffEntry[] {
  const type = order.short(tiff, place + 2);
  const count = order.long(tiff, place + 4);
  const length = (sizes[type] ?? 0) * count;
  const at = length <= 4 ? place + 8 : order.long(tiff, place + 8);
  if (length === 0 || at + length > tiff.length) return [];
  return [{ tag: order.short(tiff, place), type, count, value: tiff.subarray(at, at + length), at }];
}

/** The whole numbers of an entry: of bytes, shorts or longs. */
export function tiffNumbers(order: TiffOrder, { type, count, value }: TiffEntry): readonly number[] {
  if (type === 1 || type === 7) return [...value];
  if (type !== 3 && type !== 4 && type !== 13) return [];
  const read = type === 3 ? order.short : order.long;
  return Array.from({ length: count }, (_, place) => read(value, place * (type === 3 ? 2 : 4)));
}

/** The one number of an entry of a directory, or null. */
export function tiffNumber(order: TiffOrder, directory: TiffDirectory, tag: number): number | null {
  const entry = directory.entries.find((one) => one.tag === tag);
  return entry && entry.count === 1 ? (tiffNumbers(order, entry)[0] ?? null) : null;
}

/** An entry to be written. */
export type NewEntry = Pick<TiffEntry, 'tag' | 'type' | 'count' | 'value'>;

/** A directory as bytes that will stand at a place: its entries by tag, then the values that are too long for them. */
export function directoryBytes(
  order: TiffOrder,
  entries: readonly (NewEntry | TiffEntry)[],
  at: number,
  next: number,
): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  order.putShort(head, entries.length, 0);
  order.putLong(head, next, head.length - 4);
  const behind: Buffer[] = [];
  let end = at + head.length;
  [...entries]
    .sort((one, other) => one.tag - other.tag)
    .forEach((entry, place) => {
      const from = 2 + place * 12;
      order.putShort(head, entry.tag, from);
      order.putShort(head, entry.type, from + 2);
      order.putLong(head, entry.count, from + 4);
      if (entry.value.length <= 4) {
        entry.value.copy(head, from + 8);
        return;
      }
      // What stands elsewhere already stays there.
      order.putLong(head, 'at' in entry ? entry.at : end, from + 8);
      if ('at' in entry) return;
      behind.push(entry.value, Buffer.alloc(entry.value.length % 2));
      end += entry.value.length + (entry.value.length % 2);
    });
  return Buffer.concat([head, ...behind]);
}

/** A TIFF structure of one directory, with those below it, each under the tag that points to it. Big end first. */
export function tiffOf(
  entries: readonly NewEntry[],
  below: readonly { readonly tag: number; readonly entries: readonly NewEntry[] }[],
): Buffer {
  const head = Buffer.from('MM\0*\0\0\0\x08', 'latin1');
  const used = below.filter((one) => one.entries.length > 0);
  const pointers = (places: readonly number[]) =>
    used.map(({ tag }, index) => longEntry(big, tag, places[index] ?? 0));
  const first = (places: readonly number[]) => directoryBytes(big, [...entries, ...pointers(places)], 8, 0);
  const places: number[] = [];
  const parts: Buffer[] = [];
  let end = 8 + first([]).length;
  for (const one of used) {
    const part = directoryBytes(big, one.entries, end, 0);
    places.push(end);
    parts.push(part);
    end += part.length;
  }
  return Buffer.concat([head, first(places), ...parts]);
}

/** An entry of one long. */
export function longEntry(order: TiffOrder, tag: number, value: number): NewEntry {
  const bytes = Buffer.alloc(4);
  order.putLong(bytes, value, 0);
  return { tag, type: 4, count: 1, value: bytes };
}
