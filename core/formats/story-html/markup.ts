import { cleanText } from '../clean-text';

/** Markup that is safe to stand in a page. Only `markup` and `trustedMarkup` make it. */
export class Markup {
  constructor(readonly source: string) {}
}

/** What may stand in a template: text, which is escaped, and markup, which is not. */
export type MarkupValue = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Builds markup from a template. Every text put in is cleaned and escaped here and nowhere else, so attributes need
 * quotes. (Not called `html`: code formatters take liberties with templates of that name.)
 */
export function markup(template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const parts = template.map((part, index) => (index === 0 ? '' : sourceOf(values[index - 1] ?? '')) + part);
  return new Markup(parts.join(''));
}

/** Markup that was made safe in another way (a style sheet of ours, JSON without a "less than" sign). */
export function trustedMarkup(source: string): Markup {
  return new Markup(source);
}

/** No markup at all. */
export const nothing = new Markup('');

function sourceOf(value: MarkupValue): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return value.map(({ source }) => source).join('');
}

function escape(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
