import { cleanText } from '../clean-text';

/** Markup that is safe to stand in a page. Only `html` and `trustedHtml` make it. */
export class Html {
  constructor(readonly source: string) {}
}

/** What may stand in a template: text, which is escaped, and markup, which is not. */
export type HtmlValue = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Builds markup from a template. Every text put in is cleaned and escaped here and nowhere else; attributes need quotes. */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    template.map((part, index) => (index === 0 ? '' : markup(values[index - 1] ?? '')) + part).join(''),
  );
}

/** Markup that was made safe in another way (a style sheet of ours, JSON without a "less than" sign). */
export function trustedHtml(source: string): Html {
  return new Html(source);
}

/** No markup at all. */
export const nothing = new Html('');

function markup(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return value.map(({ source }) => source).join('');
}

function escape(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
