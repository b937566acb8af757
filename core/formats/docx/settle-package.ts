import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Instant } from '../../time/instant';
import { wordDate } from './changes';
import type { StandIns } from './stand-ins';

/** When a document was begun and last saved, and the pictures that stand in it by their numbers. */
export interface DocumentFacts {
  readonly created: Instant;
  readonly modified: Instant;
  readonly pictures: StandIns;
}

// The first day zip files know: nothing of when this was written stands in it.
const noTime = new Date(1980, 0, 1);

/**
 * A Word file with its pictures in it, and with what its writer makes up each time set: the names of links are numbered, the
 * times are the story's. The same edition so gives the same bytes.
 */
export function settlePackage(bytes: Uint8Array, { created, modified, pictures }: DocumentFacts): Uint8Array {
  const files = unzipSync(bytes);
  const names = linkNames(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.rels'))
      .map(([, file]) => file),
  );
  const settled: Zippable = {};
  for (const name of Object.keys(files).sort(contentTypesFirst)) {
    const file = files[name];
    if (!file) continue;
    const isXml = /\.(?:xml|rels)$/.test(name);
    const text = isXml ? numbered(renamed(strFromU8(file), names)) : '';
    const core = name === 'docProps/core.xml' ? withTimes(text, created, modified) : text;
    const other = name.startsWith('word/media/') ? pictures.pictureOf(file) : file;
    settled[name] = [isXml ? strToU8(core) : other, { mtime: noTime, level: isXml ? 6 : 0 }];
  }
  return zipSync(settled);
}

// Readers look for the list of content first.
const contentTypesFirst = (one: string, other: string): number =>
  Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml') || (one < other ? -1 : 1);

/** Names that are made up, in the order they are used, with ones that are not. */
function linkNames(relations: readonly Uint8Array[]): ReadonlyMap<string, string> {
  const names = relations.flatMap((file) =>
    Array.from(strFromU8(file).matchAll(/\bId="(rId[^"]*)"/g), ([, name = '']) => name),
  );
  const made = names.filter((name) => !/^rId\d+$/.test(name));
  return new Map(made.map((name, index) => [name, `rIdLink${index + 1}`]));
}

function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/"(rId[^"]+)"/g, (whole, name: string) => {
    const settled = names.get(name);
    return settled === undefined ? whole : `"${settled}"`;
  });
}

/** Changes numbered in the order they stand: one suggestion may be tracked in many runs, and no two share a number. */
function numbered(xml: string): string {
  let last = 0;
  return xml.replace(
    /(<w:(?:ins|del|rPrChange|pPrChange)\b[^>]*?\bw:id=")\d+(?=")/g,
    (_whole, start: string) => `${start}${(last += 1)}`,
  );
}

function withTimes(xml: string, created: Instant, modified: Instant): string {
  return xml
    .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${wordDate(created)}`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${wordDate(modified)}`);
}
