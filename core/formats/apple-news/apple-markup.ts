import type { Markup } from '../story-html/markup';
import { rewriteTags } from '../story-html/rewrite-tags';

/** The elements that text of articles may hold; of all others only the words are kept. */
const known: readonly string[] = [
  'p',
  'strong',
  'em',
  'a',
  'ul',
  'ol',
  'li',
  'br',
  'code',
  'pre',
  's',
  'del',
  'table',
  'tbody',
  'tr',
  'th',
  'td',
];
const keptAttributes = /\s(?:href|colspan|rowspan)="[^"]*"/gu;

/** Markup of a page as text of an article: its known elements, links with their addresses, cells with their spans. */
export function articleText(page: Markup): string {
  return rewriteTags(page, ({ name, isClosing, attributes }) => {
    if (!known.includes(name)) return '';
    return isClosing ? `</${name}>` : `<${name}${(attributes.match(keptAttributes) ?? []).join('')}>`;
  }).source.trim();
}
