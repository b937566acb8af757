import type { ExportFile, WriterTools } from '../format';
import { isAbsoluteAddress, isTimeWithOffset } from '../is-absolute-address';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml/read-xml';
import { xmlFaults } from '../xml/xml-faults';

const atomSpace = 'http://www.w3.org/2005/Atom';

/** What RFC 4287 asks for that is not so in a feed. */
export function atomFaults([feed]: readonly ExportFile[], tools: WriterTools): Promise<readonly string[]> {
  return xmlFaults(feed, tools, (root) => {
    if (root.name !== 'feed' || root.space !== atomSpace) return ['This is not an Atom feed.'];
    const entries = elementsIn(root, 'entry');
    const ids = entries.map((entry) => textIn(elementIn(entry, 'id')));
    return [
      ...bothFaults(root, 'The feed'),
      ...(new Set(ids).size === ids.length ? [] : ['Two stories of the feed have the same id.']),
      ...entries.flatMap((entry) => entryFaults(entry)),
    ];
  });
}

function entryFaults(entry: XmlElement): string[] {
  const title = `“${textIn(elementIn(entry, 'title')).trim()}”`;
  const published = elementIn(entry, 'published');
  const [content] = elementsIn(entry, 'content');
  const [div, ...more] = content ? elementsIn(content) : [];
  return [
    ...bothFaults(entry, title),
    ...(!published || isTimeWithOffset(textIn(published)) ? [] : [`The time of ${title} has no offset.`]),
    ...(div?.name === 'div' && more.length === 0 ? [] : [`The text of ${title} is not in one div.`]),
  ];
}

function bothFaults(element: XmlElement, name: string): string[] {
  return [
    ...(isAbsoluteAddress(textIn(elementIn(element, 'id'))) ? [] : [`${name} has no id.`]),
    ...(textIn(elementIn(element, 'title')).trim() === '' ? [`${name} has no title.`] : []),
    ...(isTimeWithOffset(textIn(elementIn(element, 'updated')))
      ? []
      : [`${name} has no time of its last change.`]),
  ];
}
