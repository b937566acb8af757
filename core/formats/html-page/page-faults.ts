import { z } from 'zod';
import type { ExportFile, WriterTools } from '../format';
import { asXhtml } from '../story-html/as-xhtml';
import { trustedMarkup } from '../story-html/markup';
import { readXml, textIn, walkXml, type XmlElement } from '../xml/read-xml';

/** What search engines need of the story as data. */
const article = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('NewsArticle'),
  identifier: z.string().startsWith('urn:uuid:'),
  dateModified: z.iso.datetime({ offset: true }),
  inLanguage: z.string().min(2),
  headline: z.string().min(1).optional(),
  image: z
    .array(z.looseObject({ '@type': z.literal('ImageObject'), caption: z.string().optional() }))
    .optional(),
});

const doctype = /^<!doctype html>\s*/iu;
// What is inside a picture is no markup, and can be very long.
const insidePicture = /(="data:image\/[a-z+]+;base64,)[^"]*"/gu;

/** What is wrong in the pages of an export: each in words, with the name of its file. */
export function pageFaults(files: readonly ExportFile[], { readUtf8 }: WriterTools): readonly string[] {
  const names = new Set(files.map(({ name }) => name));
  return files
    .filter(({ mediaType }) => mediaType === 'text/html')
    .flatMap(({ name, bytes }) => faultsOf(readUtf8(bytes), names).map((fault) => `${name}: ${fault}`));
}

function faultsOf(html: string, files: ReadonlySet<string>): readonly string[] {
  if (!doctype.test(html)) return ['The page does not say that it is HTML.'];
  const read = readMarkup(html.replace(doctype, ''));
  if (typeof read === 'string') return [read];
  const elements = [...walkXml(read)];
  return [...headFaults(read, elements), ...pictureFaults(elements, files), ...dataFaults(elements)];
}

/** Markup as its elements, or why it cannot be read: it closes what it opens, and gives no attribute twice. */
export function readMarkup(html: string): XmlElement | string {
  try {
    return readXml(asXhtml(trustedMarkup(html.replace(insidePicture, '$1"'))).source);
  } catch (error) {
    return `It is not well-formed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function headFaults(page: XmlElement, elements: readonly XmlElement[]): string[] {
  const all = (name: string) => elements.filter((element) => element.name === name);
  const isTitled = all('title').length === 1 && all('title').every((title) => textIn(title).trim() !== '');
  return [
    ...(page.attributes['lang'] ? [] : ['The page does not say its language.']),
    ...(isTitled ? [] : ['The page needs one title.']),
    ...(all('h1').length > 1 ? ['The page has more than one headline.'] : []),
    ...elements.filter(canRun).map(({ name }) => `The page holds <${name}> that can run or send something.`),
  ];
}

const running = new Set(['iframe', 'object', 'embed', 'form']);

function canRun({ name, attributes }: XmlElement): boolean {
  if (name === 'script') return attributes['type'] !== 'application/ld+json';
  return running.has(name) || Object.keys(attributes).some((attribute) => /^on/iu.test(attribute));
}

/** Every picture can be heard, and is in the page itself or among the files of the export. */
export function pictureFaults(elements: Iterable<XmlElement>, files: ReadonlySet<string>): string[] {
  const faults = new Set<string>();
  for (const { name, attributes } of elements) {
    if (name !== 'img' && name !== 'source') continue;
    if (name === 'img' && attributes['alt'] === undefined) faults.add('A picture has no alt text.');
    for (const address of addressesOf(attributes))
      if (!address.startsWith('data:image/') && !files.has(nameOf(address)))
        faults.add(`The picture ${address} is not among the files.`);
  }
  return [...faults];
}

function addressesOf({ src, srcset = '' }: XmlElement['attributes']): string[] {
  const widths = srcset.split(',').map((part) => part.trim().replace(/\s+\d+w$/u, ''));
  return [...(src === undefined ? [] : [src]), ...widths.filter((address) => address !== '')];
}

function nameOf(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function dataFaults(elements: readonly XmlElement[]): string[] {
  const [data, ...others] = elements.filter(({ name }) => name === 'script');
  if (!data || others.length > 0) return ['The page needs the story once as data for search engines.'];
  const read = article.safeParse(readJson(textIn(data)));
  const isHeaded = elements.some(({ name }) => name === 'h1');
  return [
    ...(read.error?.issues ?? []).map(
      ({ path, message }) => `The data for search engines: ${path.join('.')} ${message}`,
    ),
    ...(read.success && isHeaded && read.data.headline === undefined
      ? ['The data for search engines has no headline.']
      : []),
  ];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
