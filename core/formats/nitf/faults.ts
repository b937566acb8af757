import type { ExportFile, WriterTools } from '../format';
import { elementIn, elementsIn, textIn, walkXml, type XmlElement } from '../xml/read-xml';
import { orderFaults, xmlFaults } from '../xml/xml-faults';

const nitfSpace = 'http://iptc.org/std/NITF/2006-10-18/';
const blocks = 'block p hl2 table media ol ul bq note pre hr'.split(' ');
const inline = 'a br em'.split(' ');

/** What each element of a body may hold, as far as stories go; text may stand where inline elements may. */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  'body.content': blocks,
  block: blocks,
  bq: ['block', 'credit'],
  note: ['body.content'],
  ol: ['li'],
  ul: ['li'],
  table: ['tr'],
  tr: ['th', 'td'],
  li: [...inline, ...blocks.slice(1)],
  td: [...inline, 'p'],
  th: [...inline, 'p'],
  p: inline,
  hl2: inline,
  em: inline,
  a: inline,
  media: ['media-reference', 'media-caption', 'media-producer'],
  'media-caption': [...inline, 'p'],
};

/** What NITF 3.6 asks for that is not so in a story. */
export function nitfFaults([story]: readonly ExportFile[], tools: WriterTools): Promise<readonly string[]> {
  return xmlFaults(story, tools, nitfElementFaults);
}

/** What is wrong in an element of NITF, alone or inside another format. */
export function nitfElementFaults(root: XmlElement): readonly string[] {
  if (root.name !== 'nitf' || root.space !== nitfSpace) return ['This is not NITF.'];
  const head = elementIn(root, 'head');
  const body = elementIn(root, 'body');
  const bodyHead = elementIn(body, 'body.head');
  if (!head || !body || !bodyHead) return ['NITF has a head and a body with its own head.'];
  return [
    ...orderFaults(root, { head: 'one', body: 'one' }),
    ...orderFaults(head, { title: 'one', meta: 'any', docdata: 'one', pubdata: 'maybe' }),
    ...orderFaults(body, { 'body.head': 'one', 'body.content': 'one' }),
    ...orderFaults(bodyHead, {
      hedline: 'one',
      byline: 'maybe',
      distributor: 'maybe',
      dateline: 'maybe',
      abstract: 'maybe',
    }),
    ...(textIn(elementIn(bodyHead, 'hedline')).trim() === '' ? ['The story has no headline.'] : []),
    ...[...walkXml(body)].flatMap(contentFaults),
  ];
}

function contentFaults(element: XmlElement): string[] {
  const allowed = mayHold[element.name];
  const wrong = allowed ? elementsIn(element).filter(({ name }) => !allowed.includes(name)) : [];
  const lacks = element.name === 'media' && !elementIn(element, 'media-reference');
  return [
    ...wrong.map(({ name }) => `<${element.name}> may not hold <${name}>.`),
    ...(lacks ? ['A photo has no reference.'] : []),
  ];
}
