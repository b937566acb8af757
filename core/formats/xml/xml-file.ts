import type { ExportFile, WriterTools } from '../format';
import { markup, nothing, trustedMarkup, type Markup, type MarkupValue } from '../story-html/markup';

/**
 * A whole XML document as a file. Elements are built with `markup`: every text in it is cleaned of what XML cannot
 * carry and escaped there, so no other escaping is needed.
 */
export function xmlFile(name: string, mediaType: string, root: Markup, { utf8 }: WriterTools): ExportFile {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${root.source}\n`;
  return { name, mediaType, bytes: utf8(text) };
}

/** Draws a value where there is one, and nothing where it is ''. */
export function given(value: string, draw: (value: string) => Markup): Markup {
  return value === '' ? nothing : draw(value);
}

/** Lines of markup one after the other, without those that say nothing. */
export function lines(parts: readonly Markup[]): Markup {
  const said = parts.map(({ source }) => source).filter((source) => source !== '');
  return trustedMarkup(said.join('\n'));
}

/** An attribute with a space before it, or nothing where it has no value. */
export function attribute(name: Markup, value: MarkupValue | undefined): Markup {
  return value === undefined || value === '' ? nothing : markup` ${name}="${value}"`;
}
