import type { Markup } from '../story-html/markup';
import { rewriteTags, type Tag } from '../story-html/rewrite-tags';

const serif = "Georgia,'Times New Roman',serif";
const small = 'font-size:14px;line-height:20px';
const line = '#bdb6aa'; // seen on white and on black
const box = `margin:0 0 20px;padding:12px 16px;border:1px solid ${line}`;

/** How the parts of a story look; mail programs know styles only where they stand. */
const styles: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px',
  'p.embargo': 'margin:0 0 16px;padding:8px 10px;border:2px solid #c2185b;font-weight:bold',
  'p.attribution': `margin:0;${small}`,
  'p.address': `margin:0;${small};word-break:break-all`,
  'h2.title': `margin:0 0 12px;font-family:${serif};font-size:28px;line-height:34px`,
  h2: `margin:24px 0 8px;font-family:${serif};font-size:20px;line-height:26px`,
  h3: `margin:20px 0 8px;font-family:${serif};font-size:17px;line-height:24px`,
  h4: 'margin:16px 0 8px;font-size:16px;line-height:24px',
  ul: 'margin:0 0 16px;padding:0 24px',
  ol: 'margin:0 0 16px;padding:0 24px',
  li: 'margin:0 0 4px',
  blockquote: `margin:0 0 16px;padding:0 16px;border-left:3px solid ${line}`,
  hr: `margin:24px auto;width:96px;border:0;border-top:1px solid ${line}`,
  pre: `${box};white-space:pre-wrap;word-break:break-word`,
  code: 'font-family:Menlo,Consolas,monospace;font-size:14px',
  table: 'width:100%;margin:0 0 20px;border-collapse:collapse;font-size:14px;line-height:20px',
  th: `padding:6px 8px;border:1px solid ${line};text-align:left;vertical-align:top`,
  td: `padding:6px 8px;border:1px solid ${line};text-align:left;vertical-align:top`,
  img: 'display:block;max-width:100%;height:auto;border:0',
  a: 'color:inherit',
  figure: 'margin:0 0 20px',
  figcaption: `padding:8px 0 0;${small}`,
  'aside.pull-quote': `margin:0 0 20px;padding:12px 0;border-top:1px solid ${line};border-bottom:1px solid ${line};font-size:20px;line-height:28px`,
  'aside.fact-box': box,
  'aside.embed': box,
  aside: `margin:0 0 20px;padding:12px 0;border-top:1px solid ${line};border-bottom:1px solid ${line}`,
};

/** Elements that old mail programs do not know. */
const plainer: Readonly<Record<string, string>> = {
  aside: 'div',
  section: 'div',
  figure: 'div',
  figcaption: 'div',
  time: 'span',
};

const ofPages = /\s(?:class|datetime)="[^"]*"/gu;

/** Markup of a page as mail programs show it: each element with its style, none that only browsers know. */
export function mailMarkup(page: Markup): Markup {
  return rewriteTags(page, (tag) => (tag.isClosing ? `</${plainer[tag.name] ?? tag.name}>` : opening(tag)));
}

function opening({ name, attributes }: Tag): string {
  const [, kind = ''] = /\sclass="([^"\s]*)/u.exec(attributes) ?? [];
  const style = styles[`${name}.${kind}`] ?? styles[name];
  const kept = name === 'ins' || name === 'del' ? attributes : attributes.replace(ofPages, '');
  return `<${plainer[name] ?? name}${kept}${style === undefined ? '' : ` style="${style}"`}>`;
}
