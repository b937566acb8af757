import { DOMParser, onErrorStopParsing, type Element, type Node } from '@xmldom/xmldom';
import { decodeText } from './metadata-text';
import { spaces, type SpaceName } from './xmp-properties';

// A packet of a photo has a few kilobytes; more is an attempt to keep us busy.
const mostBytes = 512 * 1024;

/** The descriptions of a photo in its XMP packets. A packet that cannot be read has none. */
export function xmpDescriptions(packets: readonly Buffer[]): readonly Element[] {
  return packets.flatMap((packet) => {
    if (packet.length > mostBytes) return [];
    try {
      return descriptionsIn(decodeText(packet, null));
    } catch {
      return [];
    }
  });
}

/** The descriptions right under `rdf:RDF`; those deeper down speak of parts of the picture. */
function descriptionsIn(text: string): readonly Element[] {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const from = text.indexOf('<');
  const root = parser.parseFromString(text.slice(from, text.lastIndexOf('>') + 1), 'text/xml');
  const whole = root.getElementsByTagNameNS(spaces.rdf, 'RDF')[0];
  return whole ? childrenOf(whole).filter((one) => isNamed(one, 'rdf', 'Description')) : [];
}

/** The elements right under another. */
export function childrenOf(parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let child: Node | null = parent.firstChild; child; child = child.nextSibling)
    if (isElement(child)) children.push(child);
  return children;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Whether an element is this property. */
export function isNamed(element: Element, space: SpaceName, name: string): boolean {
  return element.localName === name && element.namespaceURI === spaces[space];
}

/** A property as an element, or null. */
export function propertyOf(owner: Element, space: SpaceName, name: string): Element | null {
  return childrenOf(owner).find((one) => isNamed(one, space, name)) ?? null;
}

/** The values of a property of the first owner that has any; of languages the default comes first, then English. */
export function xmpValues(owners: readonly Element[], space: SpaceName, name: string): readonly string[] {
  for (const owner of owners) {
    const values = valuesIn(owner, space, name).filter((text) => text.trim() !== '');
    if (values.length > 0) return values;
  }
  return [];
}

/** A property is written as an attribute, as a text, as the address of a resource, or as a list. */
function valuesIn(owner: Element, space: SpaceName, name: string): readonly string[] {
  const property = propertyOf(owner, space, name);
  if (!property) return [owner.getAttributeNS(spaces[space], name) ?? ''];
  const items = itemsOf(property);
  return items
    ? [...items].sort((one, other) => rankOf(one) - rankOf(other)).map(textOf)
    : [textOf(property)];
}

/** The items of a list; null where a property is none. */
export function itemsOf(property: Element): readonly Element[] | null {
  const list = childrenOf(property).find(({ namespaceURI, localName }) => {
    return namespaceURI === spaces.rdf && /^(?:Alt|Bag|Seq)$/.test(localName ?? '');
  });
  return list ? childrenOf(list).filter((item) => isNamed(item, 'rdf', 'li')) : null;
}

function textOf(element: Element): string {
  return element.getAttributeNS(spaces.rdf, 'resource') || (element.textContent ?? '');
}

function rankOf(item: Element): number {
  const language = item.getAttributeNS(spaces.xml, 'lang') ?? '';
  if (language === 'x-default') return 0;
  return /^en\b/i.test(language) ? 1 : 2;
}

/** The structures that are a property's value: for each the element whose members they are. */
export function xmpStructures(
  owners: readonly Element[],
  space: SpaceName,
  name: string,
): readonly Element[] {
  for (const owner of owners) {
    const property = propertyOf(owner, space, name);
    const structures = property ? (itemsOf(property) ?? [property]).map(structureIn) : [];
    if (structures.length > 0) return structures;
  }
  return [];
}

/** The members of a structure stand right in its element or in a description there. */
export function structureIn(element: Element): Element {
  return propertyOf(element, 'rdf', 'Description') ?? element;
}
