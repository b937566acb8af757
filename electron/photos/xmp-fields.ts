import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import type { PhotoFields } from '#core/photo/photo';
import { decodeText } from './metadata-text';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const dublinCore = 'http://purl.org/dc/elements/1.1/';
const photoshop = 'http://ns.adobe.com/photoshop/1.0/';
const xml = 'http://www.w3.org/XML/1998/namespace';

// A packet of a photo has a few kilobytes; more is an attempt to keep us busy.
const mostBytes = 512 * 1024;

/** Reads an XMP packet. Where it cannot be read it says nothing. */
export function xmpFields(packet: Buffer | null): Partial<PhotoFields> {
  if (!packet || packet.length > mostBytes) return {};
  try {
    return fieldsOf(descriptionsIn(decodeText(packet, null)));
  } catch {
    return {};
  }
}

function fieldsOf(descriptions: readonly Element[]): Partial<PhotoFields> {
  const values = (space: string, name: string) =>
    descriptions.map((one) => valuesIn(one, space, name)).find((all) => all.length > 0) ?? [];
  return {
    description: values(dublinCore, 'description')[0] ?? '',
    creator: [...new Set(values(dublinCore, 'creator'))].join(', '),
    credit: values(photoshop, 'Credit')[0] ?? '',
    copyright: values(dublinCore, 'rights')[0] ?? '',
  };
}

/** The descriptions right under `rdf:RDF`; those deeper down speak of parts of the picture. */
function descriptionsIn(text: string): Element[] {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const from = text.indexOf('<');
  const root = parser.parseFromString(text.slice(from, text.lastIndexOf('>') + 1), 'text/xml');
  const whole = root.getElementsByTagNameNS(rdf, 'RDF')[0];
  return whole ? childrenOf(whole, rdf, 'Description') : [];
}

/** The values of a property, written as an attribute, as a text, or as a list; of languages the default comes first. */
function valuesIn(description: Element, space: string, name: string): string[] {
  const attribute = description.getAttributeNS(space, name);
  const property = childrenOf(description, space, name)[0];
  const items = property ? [...property.getElementsByTagNameNS(rdf, 'li')] : [];
  const ranked = [...items].sort((one, other) => rankOf(one) - rankOf(other));
  const texts =
    ranked.length > 0 ? ranked.map((item) => item.textContent) : [property?.textContent ?? attribute];
  return texts.map((text) => text?.trim() ?? '').filter((text) => text !== '');
}

function rankOf(item: Element): number {
  const language = item.getAttributeNS(xml, 'lang') ?? '';
  if (language === 'x-default') return 0;
  return /^en\b/i.test(language) ? 1 : 2;
}

function childrenOf(parent: Element, space: string, name: string): Element[] {
  return [...parent.getElementsByTagNameNS(space, name)].filter((one) => one.parentNode === parent);
}
