/** One dataset of record 2: its number and its bytes, or a text in Latin-1. */
export type RawDataset = readonly [number: number, content: string | Buffer];

/** IIM written by hand, with the mark of its letters or without one. */
export function rawIimSets(datasets: readonly RawDataset[], mark = ''): Buffer {
  const sets = mark === '' ? [] : [dataset(1, 90, Buffer.from(mark, 'latin1'))];
  return Buffer.concat([
    ...sets,
    ...datasets.map(([number, content]) =>
      dataset(2, number, typeof content === 'string' ? Buffer.from(content, 'latin1') : content),
    ),
  ]);
}

/** The same as a Photoshop block. */
export function rawIim(datasets: readonly RawDataset[], mark = ''): Buffer {
  const sets = rawIimSets(datasets, mark);
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(sets.length, 8);
  return Buffer.concat([head, sets, Buffer.alloc(sets.length % 2)]);
}

function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}
