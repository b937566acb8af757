import type { ExportFile, WriterTools } from '../format';
import { isAbsoluteAddress } from '../is-absolute-address';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml/read-xml';
import { xmlFaults } from '../xml/xml-faults';

const rfc822Date =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/u;

/** What RSS 2.0 and Media RSS 1.5.1 ask for that is not so in a feed. */
export function rssFaults([feed]: readonly ExportFile[], tools: WriterTools): Promise<readonly string[]> {
  return xmlFaults(feed, tools, (root) => {
    const channel = elementIn(root, 'channel');
    if (root.name !== 'rss' || root.attributes['version'] !== '2.0' || !channel)
      return ['This is not an RSS 2.0 feed: it has no channel.'];
    const items = elementsIn(channel, 'item');
    const guids = items.map((item) => textIn(elementIn(item, 'guid')));
    return [
      ...['title', 'link', 'description']
        .filter((name) => textIn(elementIn(channel, name)).trim() === '')
        .map((name) => `The feed has no ${name}.`),
      ...(new Set(guids).size === guids.length ? [] : ['Two stories of the feed have the same guid.']),
      ...items.flatMap(itemFaults),
    ];
  });
}

function itemFaults(item: XmlElement): string[] {
  const title = textIn(elementIn(item, 'title')).trim();
  const says = (name: string) => textIn(elementIn(item, name)).trim();
  return [
    ...(title === '' && says('description') === '' ? ['A story has neither title nor description.'] : []),
    ...(says('guid') === '' ? [`“${title}” has no guid.`] : []),
    ...(says('pubDate') === '' || rfc822Date.test(says('pubDate'))
      ? []
      : [`The date of “${title}” is not one RSS can read.`]),
    ...elementsIn(item, 'content').flatMap((media) => mediaFaults(media, title)),
  ];
}

function mediaFaults({ attributes }: XmlElement, title: string): string[] {
  const { url = '', type = '', medium } = attributes;
  return [
    ...(isAbsoluteAddress(url) ? [] : [`A photo of “${title}” has no absolute address.`]),
    ...(type.startsWith('image/') && medium === 'image' ? [] : [`A photo of “${title}” has no media type.`]),
  ];
}
