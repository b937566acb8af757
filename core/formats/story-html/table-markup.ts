import type { ParagraphNode, TableCellNode, TableNode, TableRowNode } from '../../document/document';
import { inlineText } from '../../document/walk';
import { inlineMarkup } from './inline-markup';
import { markup, nothing, type Markup } from './markup';
import { suggestedMarkup } from './suggestion-markup';

/** A table; its headers say whether they head a column or a row. One without words is left out. */
export function tableMarkup({ content }: TableNode): Markup {
  const hasWords = content.some((row) => row.content.some((cell) => cell.content.some(isWritten)));
  return hasWords ? markup`<table>\n<tbody>\n${content.map(rowMarkup)}</tbody>\n</table>\n` : nothing;
}

function rowMarkup(row: TableRowNode): Markup {
  const scope = row.content.every(({ type }) => type === 'tableHeader') ? 'col' : 'row';
  const cells = row.content.map((cell) => cellMarkup(cell, scope, row.marks));
  return markup`<tr>\n${cells}</tr>\n`;
}

function cellMarkup(cell: TableCellNode, scope: string, rowMarks: TableRowNode['marks']): Markup {
  const { colspan, rowspan } = cell.attrs;
  const across = colspan === 1 ? nothing : markup` colspan="${colspan}"`;
  const down = rowspan === 1 ? nothing : markup` rowspan="${rowspan}"`;
  const words = cellWords(cell);
  const inside = words === nothing ? words : suggestedMarkup(suggestedMarkup(words, cell.marks), rowMarks);
  return cell.type === 'tableHeader'
    ? markup`<th scope="${scope}"${across}${down} dir="auto">${inside}</th>\n`
    : markup`<td${across}${down} dir="auto">${inside}</td>\n`;
}

/** One paragraph stands in its cell as it is; several stay paragraphs. */
function cellWords({ content }: TableCellNode): Markup {
  const written = content.filter(isWritten);
  const [only] = written;
  if (only === undefined) return nothing;
  if (written.length === 1) return suggestedMarkup(inlineMarkup(only.content), only.marks);
  return markup`${written.map((each) => suggestedMarkup(markup`<p dir="auto">${inlineMarkup(each.content)}</p>`, each.marks))}`;
}

const isWritten = ({ content }: ParagraphNode): boolean => inlineText(content).trim() !== '';
