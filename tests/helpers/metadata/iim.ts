import { creatorsOf, type PhotoText } from './photo-text';

export interface IimOptions {
  /** `utf-8` is marked as such by 1:90; `utf-8-unmarked` and `windows-1252` say nothing; `latin-1` says so. */
  readonly encoding?: 'utf-8' | 'utf-8-unmarked' | 'latin-1' | 'windows-1252';
  /** Whether texts are cut at the bytes that IIM allows (32 for a credit), as programs do. Yes, unless said. */
  readonly cut?: boolean;
}

const marks = {
  'utf-8': '\x1b%G',
  'latin-1': '\x1b.A',
  'utf-8-unmarked': null,
  'windows-1252': null,
} as const;

/** IPTC's IIM as the Photoshop resource 1028, after another one, as it stands in files. */
export function iimResources(text: PhotoText, { encoding = 'utf-8', cut = true }: IimOptions = {}): Buffer {
  const bytes = (value: string, most: number) => encoded(value, encoding, cut ? most : 32_767);
  const list = (number: number, values: readonly (string | undefined)[], most: number) =>
    values.flatMap((value) => (value === undefined ? [] : [dataset(2, number, bytes(value, most))]));
  const mark = marks[encoding];
  const sets = [
    ...(mark === null ? [] : [dataset(1, 90, Buffer.from(mark, 'latin1'))]),
    dataset(2, 0, Buffer.from([0, 4])),
    ...list(80, creatorsOf(text), 32),
    ...list(110, [text.credit], 32),
    ...list(116, [text.copyright], 128),
    ...list(120, [text.caption], 2000),
  ];
  return Buffer.concat([resource(0x03f2, Buffer.from([7])), resource(0x0404, Buffer.concat(sets))]);
}

function dataset(record: number, number: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

function resource(id: number, content: Uint8Array): Buffer {
  const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(content.length, 8);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function encoded(value: string, encoding: NonNullable<IimOptions['encoding']>, most: number): Buffer {
  const whole = encoding.startsWith('utf-8') ? Buffer.from(value) : oneByteALetter(value);
  let end = Math.min(most, whole.length);
  // Never half a letter: the bytes 10xxxxxx go on with the one before.
  while (encoding.startsWith('utf-8') && end < whole.length && ((whole[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return whole.subarray(0, end);
}

const quotes = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
} as const;

function oneByteALetter(value: string): Buffer {
  const codes: Readonly<Record<string, number>> = quotes;
  return Buffer.from(Array.from(value, (letter) => codes[letter] ?? letter.charCodeAt(0)));
}
