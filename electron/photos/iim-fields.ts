import { iimInBlocks, type IimDataset } from './iim-datasets';
import { iimDates, iimProperties, type IimDateName, type IimTextName } from './iim-properties';
import { decodeCut, decodeText, type Encoding } from './metadata-text';
import { isoOfIim } from './metadata-dates';
import type { SourceFields } from './source-fields';

const encodings: Readonly<Record<string, Encoding>> = {
  '\x1b%G': 'utf-8',
  '\x1b%/G': 'utf-8',
  '\x1b%/H': 'utf-8',
  '\x1b%/I': 'utf-8',
  '\x1b.A': 'latin-1',
  '\x1b/A': 'latin-1',
};

/** Reads IPTC's IIM out of Photoshop resources. Where it cannot be read it says nothing. */
export function iimFields(resources: readonly Buffer[]): SourceFields {
  const datasets = iimInBlocks(resources);
  const encoding = iimEncoding(datasets);
  const bytes = (number: number) =>
    datasets.filter((one) => one.record === 2 && one.number === number).map(({ content }) => content);
  const texts = (name: IimTextName) => {
    const { number, most } = iimProperties[name];
    return bytes(number).map((content) => decodeCut(content, encoding, most));
  };
  const date = (name: IimDateName) => {
    const line = (number: number) => decodeText(bytes(number)[0] ?? Buffer.alloc(0), encoding);
    return isoOfIim(line(iimDates[name].date), line(iimDates[name].time));
  };
  const names = Object.keys(iimProperties) as readonly IimTextName[];
  const dates = Object.keys(iimDates) as readonly IimDateName[];
  return {
    ...Object.fromEntries(names.map((name) => [name, texts(name)])),
    ...Object.fromEntries(dates.map((name) => [name, date(name)])),
  } satisfies SourceFields;
}

/** How the texts of IIM are to be read, as its dataset 1:90 says. */
export function iimEncoding(datasets: readonly IimDataset[]): Encoding {
  const mark = datasets.find(({ record, number }) => record === 1 && number === 90)?.content;
  return encodings[mark?.toString('latin1') ?? ''] ?? null;
}
