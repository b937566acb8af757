import { cleanText } from '../clean-text';

/** An HTML tag as it stands in Markdown; what Markdown has no sign for is said with one. */
export interface Tag {
  readonly kind: 'open' | 'close';
  /** Lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A piece of HTML: a tag, or what stands between tags, its references decoded. */
export type HtmlPiece = Tag | { readonly kind: 'text'; readonly text: string };

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A line break or a bar would end the line or the cell of a table the tag stands in.
  '\n': '&#10;',
  '|': '&#124;',
};

/** An opening tag; attributes that are undefined are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  return `<${name}${given.join('')}>`;
}

/** The tag that ends an element. */
export const closeTag = (name: string): string => `</${name}>`;

const escapeAttribute = (value: string): string =>
  cleanText(value).replace(/[&<>"\n|]/g, (sign) => signs[sign] ?? sign);

/** Text as it stands inside raw HTML, where line breaks stay. */
export const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>]/g, (sign) => signs[sign] ?? sign);

// White space is counted, so that no run of it is gone through more than once.
const piece =
  /<!--[^]*?-->|<(?<slash>\/?)(?<name>[a-z][a-z\d-]*)(?<rest>(?:\s{1,9}[a-z_:][\w.:-]*(?:\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s{0,9}\/?>/gi;
const attribute = /([a-z_:][\w.:-]*)(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** The tags of a piece of HTML and the text between them, in order. Comments are left out. */
export function readHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let from = 0;
  for (const found of html.matchAll(piece)) {
    pieces.push(...textPiece(html.slice(from, found.index)), ...tagPiece(found.groups));
    from = found.index + found[0].length;
  }
  return [...pieces, ...textPiece(html.slice(from))];
}

const textPiece = (text: string): HtmlPiece[] =>
  text === '' ? [] : [{ kind: 'text', text: decodeReferences(text) }];

function tagPiece(groups: Readonly<Record<string, string | undefined>> | undefined): Tag[] {
  const name = groups?.['name'];
  if (name === undefined) return [];
  const attributes = Array.from((groups?.['rest'] ?? '').matchAll(attribute), ([, key = '', ...values]) => [
    key.toLowerCase(),
    decodeReferences(values.join('')), // only one way of quoting matched
  ]);
  const kind = groups?.['slash'] === '/' ? 'close' : 'open';
  return [
    { kind, name: name.toLowerCase(), attributes: Object.fromEntries(attributes) as Record<string, string> },
  ];
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const lastCharacter = 0x10ffff;

function decodeReferences(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
    const code = Number(name.replace('#', '').replace(/^x/i, '0x'));
    return code <= lastCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
}
