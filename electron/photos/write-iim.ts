import { createHash } from 'node:crypto';
import type { PhotoFields } from '#core/photo/photo-fields';
import { iimBytes, iimInBlocks, type IimDataset } from './iim-datasets';
import { iimEncoding } from './iim-fields';
import { iimDates, iimProperties, type IimDateName, type IimTextName } from './iim-properties';
import { iimOfIso } from './metadata-dates';
import { decodeText } from './metadata-text';
import { iimResource, photoshopResource, photoshopResources } from './photoshop-resources';
import { shortCredit, withinBytes } from './short-text';
import { creatorsOf } from './source-fields';

const digestResource = 0x0425;
/** Copies of metadata that Photoshop keeps among its resources: EXIF, EXIF once more, and XMP. */
const copies: ReadonlySet<number> = new Set([0x0422, 0x0423, 0x0424, digestResource, iimResource]);
/** Datasets that are no text: version, and small pictures of a picture. */
const noTexts: ReadonlySet<number> = new Set([0, 125, 200, 201, 202]);
const fieldNumbers: ReadonlySet<number> = new Set([
  ...Object.values(iimProperties).map(({ number }) => number),
  ...Object.values(iimDates).flatMap(({ date, time }) => [date, time]),
]);
/** What fits into one segment of a JPEG beside its heading and the small resources. */
const mostBytes = 60_000;

/**
 * Photoshop resources with the fields as IIM in UTF-8, each within its bytes. Resources and datasets that are not ours
 * are carried over; null where there is nothing to say.
 */
export function photoshopBytes(blocks: readonly Buffer[], fields: PhotoFields): Buffer | null {
  const carried = photoshopResources(Buffer.concat(blocks)).filter(({ id }) => !copies.has(id));
  const said = [...textsOf(fields), ...datesOf(fields), ...foreign(iimInBlocks(blocks))];
  if (carried.length === 0 && said.length === 0) return null;
  const iim = iimBytes(withinSegment([...head, ...said.sort((one, other) => one.number - other.number)]));
  const resources = [
    ...carried.map(({ whole }) => whole),
    ...(said.length > 0
      ? [
          photoshopResource(iimResource, iim),
          photoshopResource(digestResource, createHash('md5').update(iim).digest()),
        ]
      : []),
  ];
  const all = Buffer.concat(resources);
  return all.length <= 0xffe0 ? all : Buffer.concat(resources.slice(carried.length));
}

/** UTF-8, and version 4 of IIM. */
const head: readonly IimDataset[] = [
  { record: 1, number: 90, content: Buffer.from('\x1b%G', 'latin1') },
  { record: 2, number: 0, content: Buffer.from([0, 4]) },
];

function textsOf(fields: PhotoFields): IimDataset[] {
  return (Object.keys(iimProperties) as readonly IimTextName[]).flatMap((name) => {
    const { number, most } = iimProperties[name];
    return valuesOf(fields, name)
      .map((value) => (name === 'credit' ? shortCredit(value, most) : withinBytes(value, most)))
      .filter((value) => value !== '')
      .map((value) => ({ record: 2, number, content: Buffer.from(value) }));
  });
}

function valuesOf(fields: PhotoFields, name: IimTextName): readonly string[] {
  if (name === 'creator') return creatorsOf(fields);
  const value = fields[name];
  return typeof value === 'string' ? [value] : value;
}

function datesOf(fields: PhotoFields): IimDataset[] {
  return (Object.keys(iimDates) as readonly IimDateName[]).flatMap((name) => {
    const { date, time } = iimOfIso(fields[name]);
    const numbers = iimDates[name];
    const sets = [
      { record: 2, number: numbers.date, content: Buffer.from(date) },
      { record: 2, number: numbers.time, content: Buffer.from(time) },
    ];
    return sets.filter(({ content }) => content.length > 0);
  });
}

/** Datasets that no field stands for, their letters as UTF-8. */
function foreign(datasets: readonly IimDataset[]): IimDataset[] {
  const encoding = iimEncoding(datasets);
  return datasets
    .filter(({ record, number }) => record === 2 && number !== 0 && !fieldNumbers.has(number))
    .filter(({ content }) => content.length > 0 && content.length < 0x8000)
    .map((set) =>
      noTexts.has(set.number) ? set : { ...set, content: Buffer.from(decodeText(set.content, encoding)) },
    )
    .filter(({ content }) => content.length < 0x8000);
}

/** As many datasets as a segment holds: of keywords beyond that the last ones are in XMP alone. */
function withinSegment(datasets: readonly IimDataset[]): readonly IimDataset[] {
  let left = mostBytes;
  const keywords = iimProperties.keywords.number;
  for (const { number, content } of datasets) if (number !== keywords) left -= 5 + content.length;
  return datasets.filter(({ number, content }) => {
    if (number !== keywords) return true;
    left -= 5 + content.length;
    return left >= 0;
  });
}

/** The IIM of Photoshop blocks, without the other resources. */
export function iimAlone(blocks: readonly Buffer[]): readonly Buffer[] {
  return photoshopResources(Buffer.concat(blocks))
    .filter(({ id }) => id === iimResource)
    .map(({ whole }) => whole);
}

/** Photoshop resources as they are, without the copies of EXIF and XMP among them. */
export function photoshopWithoutCopies(blocks: readonly Buffer[]): Buffer | null {
  const kept = photoshopResources(Buffer.concat(blocks)).filter(
    ({ id }) => id === iimResource || id === digestResource || !copies.has(id),
  );
  return kept.length > 0 ? Buffer.concat(kept.map(({ whole }) => whole)) : null;
}
