import type { TableCellNode, TableNode } from '../../document/document';
import { inlineText } from '../../document/walk';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';
import { nitfInline } from './inline';

/** A table; cells keep their spans. One without words is left out. */
export function nitfTable({ content }: TableNode): Markup {
  const rows = content.map((row) => markup`<tr>\n${row.content.map(cell)}</tr>\n`);
  const hasWords = content.some((row) => row.content.some(({ content: inside }) => inside.some(isWritten)));
  return hasWords ? markup`<table>\n${rows}</table>\n` : nothing;
}

function cell({ type, attrs, content }: TableCellNode): Markup {
  const name = trustedMarkup(type === 'tableHeader' ? 'th' : 'td');
  const across = attrs.colspan === 1 ? nothing : markup` colspan="${attrs.colspan}"`;
  const down = attrs.rowspan === 1 ? nothing : markup` rowspan="${attrs.rowspan}"`;
  return markup`<${name}${across}${down}>${cellWords(content)}</${name}>\n`;
}

/** One paragraph stands in its cell as it is; several stay paragraphs. */
function cellWords(paragraphs: TableCellNode['content']): Markup {
  const written = paragraphs.filter(isWritten);
  const [only] = written;
  if (only && written.length === 1) return nitfInline(only.content);
  return markup`${written.map(({ content }) => markup`<p>${nitfInline(content)}</p>`)}`;
}

const isWritten = ({ content }: TableCellNode['content'][number]): boolean =>
  inlineText(content).trim() !== '';
