import { NewsroomError } from '#core/newsroom-error';
import { isoIndex, isExif, isXmp, type IsoIndex, type Extent } from './iso-picture';
import { isoBoxes, readBox } from './iso-boxes';
import type { NewBlocks } from './new-blocks';
import { xmpPacket } from './write-xmp';

interface NewItem {
  readonly id: number;
  readonly info: Buffer;
  readonly content: Buffer;
}

/**
 * Puts XMP and EXIF into an AVIF, behind all else, and blanks what stood there before. The picture stays byte for byte.
 * @throws NewsroomError `bad-request` for a sequence of pictures, or one whose parts are counted in a rare way.
 */
export function putAvifBlocks(file: Buffer, blocks: NewBlocks): Buffer {
  const index = isoIndex(file, 'AVIF');
  const old = [...index.items].filter(([, item]) => isExif(item) || isXmp(item)).map(([id]) => id);
  const items = newItems(index, blocks);
  if (old.length + items.length === 0) return file;
  requireCommon(file, index);
  const blanked = Buffer.from(file);
  for (const { from, to } of old.flatMap((id) => index.extents.get(id) ?? [])) blanked.fill(0, from, to);
  const gone = new Set(old);
  const head = index.meta.from - 8;
  const length = metaBox(blanked, index, gone, items, 0, 0).length;
  const shift = length - (index.meta.to - head);
  const data = Buffer.concat(items.map(({ content }) => content));
  return Buffer.concat([
    blanked.subarray(0, head),
    metaBox(blanked, index, gone, items, shift, file.length + shift + 8),
    blanked.subarray(index.meta.to),
    ...(items.length > 0 ? [box('mdat', data)] : []),
  ]);
}

function newItems({ items, extents }: IsoIndex, { exif, xmp }: NewBlocks): readonly NewItem[] {
  const first = Math.max(0, ...items.keys(), ...extents.keys()) + 1;
  const contents = [
    ...(exif ? [{ kind: 'Exif\0', content: Buffer.concat([Buffer.alloc(4), exif]) }] : []),
    ...(xmp.length > 0 ? [{ kind: 'mime\0application/rdf+xml\0', content: xmpPacket(xmp) }] : []),
  ];
  return contents.map(({ kind, content }, place) => ({
    id: first + place,
    info: versioned('infe', 2, short(first + place), short(0), Buffer.from(kind)),
    content,
  }));
}

/** Places counted from elsewhere than the file's beginning, and numbers beyond 16 bits, are not worth their code. */
function requireCommon(file: Buffer, { meta, boxes, items, extents }: IsoIndex): void {
  const all = [...extents.values()];
  const infos = boxes.find(({ type }) => type === 'iinf');
  const isCommon =
    !isoBoxes(file, 0, file.length, 'AVIF').some(({ type }) => type === 'moov') &&
    file.readUInt32BE(meta.from - 8) === meta.to - meta.from + 8 &&
    infos !== undefined &&
    file[infos.from] === 0 &&
    boxes.every(({ type, from }) => type !== 'iref' || file[from] === 0) &&
    Math.max(...items.keys(), ...extents.keys()) < 0xfff0 &&
    all.every((own) => own.length > 0 && own.every(({ from, to }) => to > from && to <= file.length));
  if (!isCommon || file.length > 0xf0000000)
    throw new NewsroomError(
      'bad-request',
      'The credit cannot be written into this AVIF file: its parts are counted in a rare way. Nothing was written. ' +
        'Save the photo as JPEG and attach that.',
    );
}

function metaBox(
  file: Buffer,
  index: IsoIndex,
  gone: ReadonlySet<number>,
  items: readonly NewItem[],
  shift: number,
  dataAt: number,
): Buffer {
  const { meta, boxes, main } = index;
  const parts = boxes.map((one) => {
    if (one.type === 'iinf') return infos(file, one, gone, items);
    if (one.type === 'iloc') return locations(index, gone, items, shift, dataAt);
    if (one.type === 'iref')
      return box('iref', file.subarray(one.from, one.from + 4), ...kept(file, one.from + 4, one.to, gone));
    return file.subarray(one.from - 8, one.to);
  });
  const links = items.map(({ id }) => box('cdsc', short(id), short(1), short(main)));
  const place = boxes.findIndex(({ type }) => type === 'iref');
  const linked = place === -1 ? [...parts, versioned('iref', 0, ...links)] : withLinks(parts, place, links);
  return box('meta', file.subarray(meta.from, meta.from + 4), ...linked);
}

function withLinks(parts: readonly Buffer[], place: number, links: readonly Buffer[]): readonly Buffer[] {
  return parts.map((part, at) => (at === place ? box('iref', part.subarray(8), ...links) : part));
}

/** The links of items that stay. */
function kept(file: Buffer, from: number, to: number, gone: ReadonlySet<number>): readonly Buffer[] {
  return isoBoxes(file, from, to, 'AVIF')
    .filter((link) => !gone.has(readBox(file, link).number(2)))
    .map((link) => file.subarray(link.from - 8, link.to));
}

function infos(
  file: Buffer,
  { from, to }: Extent,
  gone: ReadonlySet<number>,
  items: readonly NewItem[],
): Buffer {
  const stay = isoBoxes(file, from + 6, to, 'AVIF')
    .filter((info) => !(file[info.from] === 2 && gone.has(file.readUInt16BE(info.from + 4))))
    .map((info) => file.subarray(info.from - 8, info.to));
  const all = [...stay, ...items.map(({ info }) => info)];
  return box('iinf', file.subarray(from, from + 4), short(all.length), ...all);
}

/** Where the items stand now: in the file, behind what grew; or still in `idat`. */
function locations(
  { meta, boxes, extents }: IsoIndex,
  gone: ReadonlySet<number>,
  items: readonly NewItem[],
  shift: number,
  dataAt: number,
): Buffer {
  const beside = boxes.find(({ type }) => type === 'idat');
  const stay = [...extents].filter(([id]) => !gone.has(id));
  const moved = stay.map(([id, own]) => {
    const isBeside = own.every(({ from, to }) => beside && from >= beside.from && to <= beside.to);
    const start = isBeside && beside ? -beside.from : 0;
    const places = own.flatMap(({ from, to }) => [
      long(from + start + (!isBeside && from >= meta.to ? shift : 0)),
      long(to - from),
    ]);
    return Buffer.concat([short(id), short(isBeside ? 1 : 0), short(0), short(own.length), ...places]);
  });
  let at = dataAt;
  const added = items.map(({ id, content }) => {
    at += content.length;
    return Buffer.concat([
      short(id),
      short(0),
      short(0),
      short(1),
      long(at - content.length),
      long(content.length),
    ]);
  });
  const all = [...moved, ...added];
  return versioned('iloc', 1, Buffer.from([0x44, 0]), short(all.length), ...all);
}

function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([long(8 + body.length), Buffer.from(type, 'latin1'), body]);
}

const versioned = (type: string, version: number, ...content: readonly Uint8Array[]): Buffer =>
  box(type, Buffer.from([version, 0, 0, 0]), ...content);

const short = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value, 0);
  return bytes;
}
