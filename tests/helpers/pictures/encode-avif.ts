/** A box of ISO's media files: length, name, content. */
export function isoBox(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A box that begins with its version. */
const versioned = (type: string, version: number, ...content: readonly Uint8Array[]): Buffer =>
  isoBox(type, Buffer.from([version, 0, 0, 0]), ...content);

const short = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value, 0);
  return bytes;
}

/** What a picture in ISO's boxes is to be made of. */
export interface IsoPictureOptions {
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns against the clock. */
  readonly turns?: number;
  readonly exif?: Buffer | null;
  readonly xmp?: Buffer | null;
  /** Whether XMP stands beside the list of parts instead of among the data. */
  readonly isXmpBeside?: boolean;
  readonly brand?: string;
  /** The brands it can be read by, one behind the other. */
  readonly brands?: string;
  /** The picture itself; noise, where nothing is said. */
  readonly coded?: CodedPicture;
}

/** A coded picture, and the boxes that say how. */
export interface CodedPicture {
  readonly type: string;
  readonly content: Buffer;
  readonly properties: readonly Buffer[];
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly contentType?: string;
  readonly content: Buffer;
  readonly isBeside: boolean;
}

/** The frame of an AVIF, whole but for its picture, which is noise: for readers of structures, not for windows. */
export const encodeAvifFrame = (options: IsoPictureOptions): Buffer => encodeIsoPicture(options);

const noise: CodedPicture = { type: 'av01', content: Buffer.alloc(50, 7), properties: [] };

/** A picture in ISO's boxes. */
export function encodeIsoPicture(options: IsoPictureOptions): Buffer {
  const { exif = null, xmp = null, brand = 'avif', brands = 'avifmif1miaf', isXmpBeside = false } = options;
  const { type, content } = options.coded ?? noise;
  const items: readonly Item[] = [
    { id: 1, type, content, isBeside: false },
    ...(exif ? [{ id: 2, type: 'Exif', content: Buffer.concat([long(0), exif]), isBeside: false }] : []),
    ...(xmp
      ? [{ id: 3, type: 'mime', contentType: 'application/rdf+xml', content: xmp, isBeside: isXmpBeside }]
      : []),
  ];
  const head = isoBox('ftyp', Buffer.from(brand), long(0), Buffer.from(brands));
  const without = metaBox(options, items, 0);
  const meta = metaBox(options, items, head.length + without.length + 8);
  const data = items.filter(({ isBeside }) => !isBeside).map(({ content }) => content);
  return Buffer.concat([head, meta, isoBox('mdat', ...data)]);
}

function metaBox(
  { width, height, turns, coded = noise }: IsoPictureOptions,
  items: readonly Item[],
  dataAt: number,
): Buffer {
  const properties = [
    ...coded.properties,
    versioned('ispe', 0, long(width), long(height)),
    ...(turns === undefined ? [] : [isoBox('irot', Buffer.from([turns]))]),
  ];
  const beside = items.filter(({ isBeside }) => isBeside).map(({ content }) => content);
  return versioned(
    'meta',
    0,
    versioned('hdlr', 0, long(0), Buffer.from('pict'), Buffer.alloc(13)),
    versioned('pitm', 0, short(1)),
    versioned('iloc', 1, Buffer.from([0x44, 0x40]), short(items.length), ...locations(items, dataAt)),
    versioned('iinf', 0, short(items.length), ...items.map(infoOf)),
    versioned('iref', 0, ...items.slice(1).map(({ id }) => isoBox('cdsc', short(id), short(1), short(1)))),
    isoBox(
      'iprp',
      isoBox('ipco', ...properties),
      versioned(
        'ipma',
        0,
        long(1),
        short(1),
        Buffer.from([properties.length, ...properties.map((_, i) => i + 1)]),
      ),
    ),
    ...(beside.length > 0 ? [isoBox('idat', ...beside)] : []),
  );
}

function locations(items: readonly Item[], dataAt: number): readonly Buffer[] {
  let place = dataAt;
  return items.map(({ id, content, isBeside }) => {
    const at = isBeside ? 0 : place;
    if (!isBeside) place += content.length;
    const method = isBeside ? 1 : 0;
    return Buffer.concat([
      short(id),
      short(method),
      short(0),
      long(0),
      short(1),
      long(at),
      long(content.length),
    ]);
  });
}

function infoOf({ id, type, contentType }: Item): Buffer {
  const kind = contentType === undefined ? '' : `${contentType}\0`;
  return versioned('infe', 2, short(id), short(0), Buffer.from(type), Buffer.from(`\0${kind}`));
}
