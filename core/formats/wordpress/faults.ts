import type { ExportFile, WriterTools } from '../format';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml/read-xml';
import { xmlFaults } from '../xml/xml-faults';

/** What the importer of WordPress asks for that is not so in a file. */
export function wxrFaults([file]: readonly ExportFile[], tools: WriterTools): Promise<readonly string[]> {
  return xmlFaults(file, tools, (root) => {
    const channel = elementIn(root, 'channel');
    if (!channel || textIn(elementIn(channel, 'wxr_version')) !== '1.2') return ['This is not WXR 1.2.'];
    const items = elementsIn(channel, 'item');
    const says = (item: XmlElement, name: string) => textIn(elementIn(item, name));
    const ids = items.map((item) => says(item, 'post_id'));
    const known = new Set(ids);
    const parents = items.map((item) => says(item, 'post_parent')).filter((parent) => parent !== '0');
    return [
      ...(known.size === ids.length ? [] : ['Two items have the same number.']),
      ...(parents.every((parent) => known.has(parent)) ? [] : ['A photo belongs to no story of the file.']),
      ...items.flatMap((item) => itemFaults(item, says)),
    ];
  });
}

function itemFaults(item: XmlElement, says: (item: XmlElement, name: string) => string): string[] {
  const title = `“${says(item, 'title')}”`;
  const isPost = says(item, 'post_type') === 'post';
  const comments = [...says(item, 'encoded').matchAll(/<!-- (\/?)wp:([a-z-]+)(?: \{.*?\})? -->/gu)];
  return [
    ...(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u.test(says(item, 'post_date_gmt'))
      ? []
      : [`${title} has no date.`]),
    ...(isPost && says(item, 'status') !== 'draft' ? [`${title} is no draft.`] : []),
    ...(isPost || says(item, 'attachment_url') !== '' ? [] : [`The photo ${title} has no address.`]),
    ...(areBalanced(comments) ? [] : [`The blocks of ${title} do not close.`]),
  ];
}

function areBalanced(comments: readonly RegExpMatchArray[]): boolean {
  const open: string[] = [];
  for (const [, closes, name = ''] of comments) {
    if (closes !== '/') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
