import { isoBoxes, readBox, type BoxReader, type IsoBox, type IsoKind } from './iso-boxes';
import type { PhotoStructure } from './photo-structure';
import { cutOff, damaged, requireFewParts } from './refuse-file';

/** What an item of a picture in ISO's boxes is. */
export interface IsoItem {
  readonly type: string;
  readonly contentType: string;
}

/** Where a part of an item stands in the file. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The parts of a picture in ISO's boxes that say what stands where. */
export interface IsoIndex {
  readonly kind: IsoKind;
  /** The box of all of these. */
  readonly meta: IsoBox;
  readonly boxes: readonly IsoBox[];
  readonly items: ReadonlyMap<number, IsoItem>;
  readonly extents: ReadonlyMap<number, readonly Extent[]>;
  /** The main picture. */
  readonly main: number;
}

type Width = 0 | 4 | 8;

/** More pieces than this has no picture of a camera. */
const mostExtents = 4096;

/**
 * Reads the frame of a picture in ISO's boxes (AVIF and HEIC, ISO/IEC 23008-12): its main picture with its size, turned as
 * `irot` says, and where its metadata lies. EXIF turns nothing here.
 * @throws NewsroomError `bad-request` where it is cut off or damaged.
 */
export function isoPicture(file: Buffer, index: IsoIndex): PhotoStructure {
  const [exif, xmp] = [piecesOf(file, index, isExif), piecesOf(file, index, isXmp)];
  requireData(file, index.kind, index.extents.get(index.main) ?? []);
  const own = mainProperties(file, index);
  return {
    ...sizeOf(file, index, own),
    isTurnedByExif: false,
    metadata: { exif: exif && tiffIn(exif), photoshop: [], xmp: xmp ? [xmp] : [] },
  };
}

/** Reads what stands where in a picture in ISO's boxes. */
export function isoIndex(file: Buffer, kind: IsoKind): IsoIndex {
  const meta = isoBoxes(file, 0, file.length, kind).find(({ type }) => type === 'meta');
  if (!meta) throw damaged(kind, 'there is no picture in it');
  const boxes = isoBoxes(file, meta.from + 4, meta.to, kind);
  const main = readBox(file, needed(kind, boxes, 'pitm'));
  return {
    kind,
    meta,
    boxes,
    items: itemsOf(file, kind, boxes),
    extents: extentsOf(file, kind, boxes),
    main: main.number(versionOf(main) === 0 ? 2 : 4),
  };
}

/** Whether an item is EXIF. */
export const isExif = ({ type }: IsoItem): boolean => type === 'Exif';

/** Whether an item is XMP. */
export const isXmp = ({ type, contentType }: IsoItem): boolean =>
  type === 'mime' && contentType === 'application/rdf+xml';

function needed(kind: IsoKind, boxes: readonly IsoBox[], type: string): IsoBox {
  const box = boxes.find((one) => one.type === type);
  if (!box) throw damaged(kind, 'there is no picture in it');
  return box;
}

/** The version in the head that some boxes have; its flags are passed over. */
function versionOf(reader: BoxReader): number {
  const version = reader.number(1);
  reader.number(3);
  return version;
}

/** What is said of the main picture: its size, its turn, its colours, each a box. */
export function mainProperties(file: Buffer, { kind, boxes, main }: IsoIndex): readonly IsoBox[] {
  const { from, to } = needed(kind, boxes, 'iprp');
  const parts = isoBoxes(file, from, to, kind);
  const container = needed(kind, parts, 'ipco');
  const all = isoBoxes(file, container.from, container.to, kind);
  return parts
    .filter(({ type }) => type === 'ipma')
    .flatMap((box) => propertiesOf(file, box, main))
    .flatMap((place) => all[place - 1] ?? []);
}

function sizeOf(
  file: Buffer,
  { kind }: IsoIndex,
  own: readonly IsoBox[],
): { readonly width: number; readonly height: number } {
  const spread = readBox(file, needed(kind, own, 'ispe'));
  versionOf(spread);
  const [width, height] = [spread.number(4), spread.number(4)];
  const turn = own.find(({ type }) => type === 'irot');
  const isOnItsSide = turn ? readBox(file, turn).number(1) % 2 === 1 : false;
  return isOnItsSide ? { width: height, height: width } : { width, height };
}

/** The places of an item's properties in the list of all, counted from 1. */
function propertiesOf(file: Buffer, box: IsoBox, wanted: number): number[] {
  const reader = readBox(file, box);
  const version = reader.number(1);
  const isWide = (reader.number(3) & 1) === 1;
  const found: number[] = [];
  for (let left = reader.number(4); left > 0; left -= 1) {
    const id = reader.number(version === 0 ? 2 : 4);
    for (let more = reader.number(1); more > 0; more -= 1) {
      const place = isWide ? reader.number(2) & 0x7fff : reader.number(1) & 0x7f;
      if (id === wanted) found.push(place);
    }
  }
  return found;
}

function requireData(file: Buffer, kind: IsoKind, extents: readonly Extent[]): void {
  if (extents.length === 0) throw damaged(kind, 'there is no picture in it');
  if (extents.some(({ to }) => to > file.length)) throw cutOff(kind);
}

function itemsOf(file: Buffer, kind: IsoKind, meta: readonly IsoBox[]): ReadonlyMap<number, IsoItem> {
  const list = meta.find(({ type }) => type === 'iinf');
  if (!list) return new Map();
  const reader = readBox(file, list);
  reader.number(versionOf(reader) === 0 ? 2 : 4);
  const { from, to } = reader.rest();
  return new Map(isoBoxes(file, from, to, kind).map((box) => itemOf(readBox(file, box))));
}

function itemOf(reader: BoxReader): [number, IsoItem] {
  const version = versionOf(reader);
  if (version < 2) return [0, { type: '', contentType: '' }];
  const id = reader.number(version === 2 ? 2 : 4);
  reader.number(2);
  const type = reader.text(4);
  if (type !== 'mime') return [id, { type, contentType: '' }];
  reader.line();
  return [id, { type, contentType: reader.line() }];
}

/** Where the items stand: in the file, or in `idat` beside their list. What stands in another file stands nowhere. */
function extentsOf(
  file: Buffer,
  kind: IsoKind,
  meta: readonly IsoBox[],
): ReadonlyMap<number, readonly Extent[]> {
  const reader = readBox(file, needed(kind, meta, 'iloc'));
  const version = versionOf(reader);
  const sizes = reader.number(2);
  const width = (shift: number): Width => widthOf(kind, (sizes >> shift) & 15);
  const [offset, length, base, index] = [width(12), width(8), width(4), version > 0 ? width(0) : 0] as const;
  const beside = meta.find(({ type }) => type === 'idat');
  const all = new Map<number, readonly Extent[]>();
  const read: Extent[] = [];
  for (let left = reader.number(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = reader.number(version < 2 ? 2 : 4);
    const method = version > 0 ? reader.number(2) & 15 : 0;
    const isElsewhere = reader.number(2) !== 0 || method > 1 || (method === 1 && !beside);
    const start = reader.number(base) + (method === 1 ? (beside?.from ?? 0) : 0);
    const own: Extent[] = [];
    for (let more = reader.number(2); more > 0; more -= 1) {
      reader.number(index);
      const from = start + reader.number(offset);
      const extent = { from, to: from + reader.number(length) };
      if (!isElsewhere) own.push(extent);
      read.push(extent);
      requireFewParts(kind, read);
    }
    all.set(id, own);
  }
  return all;
}

function widthOf(kind: IsoKind, bytes: number): Width {
  if (bytes === 0 || bytes === 4 || bytes === 8) return bytes;
  throw damaged(kind, 'the list of its parts cannot be read');
}

function piecesOf(file: Buffer, index: IsoIndex, fits: (item: IsoItem) => boolean): Buffer | null {
  const id = [...index.items].find(([, item]) => fits(item))?.[0];
  const extents = (id === undefined ? undefined : index.extents.get(id)) ?? [];
  const isThere = extents.length > 0 && extents.length <= mostExtents;
  if (!isThere || extents.some(({ from, to }) => to > file.length || to <= from)) return null;
  const bytes = extents.reduce((sum, { from, to }) => sum + to - from, 0);
  if (bytes > file.length) return null;
  return Buffer.concat(extents.map(({ from, to }) => file.subarray(from, to)));
}

/** An item of EXIF says first how far behind that its TIFF structure begins. */
function tiffIn(item: Buffer): Buffer | null {
  const offset = item.length < 8 ? item.length : 4 + item.readUInt32BE(0);
  return offset + 4 <= item.length ? item.subarray(offset) : null;
}
