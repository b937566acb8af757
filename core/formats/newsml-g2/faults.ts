import type { ExportFile, WriterTools } from '../format';
import { isAbsoluteAddress, isTimeWithOffset } from '../is-absolute-address';
import { nitfElementFaults } from '../nitf/faults';
import { elementIn, elementsIn, textIn, walkXml, type XmlElement } from '../xml/read-xml';
import { orderFaults, xmlFaults, type ChildOrder } from '../xml/xml-faults';

const newsSpace = 'http://iptc.org/std/nar/2006-10-01/';

const metaOrder: ChildOrder = {
  itemClass: 'one',
  provider: 'one',
  versionCreated: 'one',
  firstCreated: 'maybe',
  embargoed: 'maybe',
  pubStatus: 'maybe',
  role: 'maybe',
  fileName: 'maybe',
  generator: 'any',
  title: 'any',
  edNote: 'any',
  signal: 'any',
};

const itemOrder: ChildOrder = {
  catalogRef: 'some',
  rightsInfo: 'any',
  itemMeta: 'one',
  contentMeta: 'maybe',
};

/** What NewsML-G2 2.35 asks for that is not so in a message. */
export function newsmlFaults(
  [message]: readonly ExportFile[],
  tools: WriterTools,
): Promise<readonly string[]> {
  return xmlFaults(message, tools, (root) => {
    const set = elementIn(root, 'itemSet');
    if (root.name !== 'newsMessage' || root.space !== newsSpace || !set) return ['This is not NewsML-G2.'];
    const items = elementsIn(set);
    const guids = new Set(items.map(({ attributes }) => attributes['guid'] ?? ''));
    return [
      ...orderFaults(root, { header: 'one', itemSet: 'one' }),
      ...(guids.size === items.length ? [] : ['Two items of the message have the same guid.']),
      ...items.flatMap((item) => itemFaults(item)),
      ...[...walkXml(set)].flatMap((element) => referenceFaults(element, guids)),
    ];
  });
}

function itemFaults(item: XmlElement): readonly string[] {
  const { guid = '', standard, standardversion } = item.attributes;
  const meta = elementIn(item, 'itemMeta');
  if (!meta) return [`The item ${guid} has no itemMeta.`];
  const order: ChildOrder = { ...itemOrder, contentSet: 'maybe', groupSet: 'maybe' };
  const times = [...elementsIn(meta, 'versionCreated'), ...elementsIn(meta, 'embargoed')].map(textIn);
  return [
    ...(isAbsoluteAddress(guid) ? [] : [`The guid “${guid}” is no URI.`]),
    ...(standard === 'NewsML-G2' && standardversion === '2.35'
      ? []
      : [`The item ${guid} names no standard.`]),
    ...(times.every(isTimeWithOffset) ? [] : [`A time of the item ${guid} has no offset.`]),
    ...orderFaults(item, order),
    ...orderFaults(meta, metaOrder),
    ...contentFaults(item, guid),
  ];
}

function contentFaults(item: XmlElement, guid: string): readonly string[] {
  const set = elementIn(item, 'contentSet');
  const inline = elementIn(set, 'inlineXML');
  const [content] = inline ? elementsIn(inline) : [];
  const remote = set ? elementsIn(set, 'remoteContent') : [];
  return [
    ...(inline && !content ? [`The item ${guid} has no text.`] : []),
    ...(content?.name === 'nitf' ? nitfElementFaults(content) : []),
    ...remote
      .filter(({ attributes }) => !isAbsoluteAddress(attributes['href'] ?? ''))
      .map(() => `The photo of the item ${guid} has no absolute address.`),
  ];
}

/** What a package names is in the message, or is a story elsewhere that says whether it may be used. */
function referenceFaults(element: XmlElement, guids: ReadonlySet<string>): string[] {
  const { name, attributes } = element;
  const { residref = '' } = attributes;
  return name === 'itemRef' && !guids.has(residref) && !elementIn(element, 'pubStatus')
    ? [`A package names the item ${residref}, which is not in the message.`]
    : [];
}
