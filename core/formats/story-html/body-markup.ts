import { assertNever } from '../../assert-never';
import type {
  BlockNode,
  BlockquoteNode,
  FactBoxNode,
  GalleryNode,
  HeadingNode,
  InlineNode,
  ListItemNode,
  PhotoNode,
  PullQuoteNode,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { oneLine } from '../clean-text';
import { datelineParagraph } from '../story-flow';
import { inlineMarkup } from './inline-markup';
import { markup, nothing, type Markup } from './markup';
import { codeMarkup, correctionMarkup, embedMarkup } from './part-markup';
import { suggestedMarkup } from './suggestion-markup';
import { tableMarkup } from './table-markup';

type Figure = (use: PhotoNode) => Markup;

/**
 * The blocks of a story as markup, the dateline run in to the first paragraph (or standing alone where there is
 * none). `figure` draws one use of a photo; it is asked in reading order. Empty blocks are spacing and left out.
 */
export function bodyMarkup(blocks: readonly BlockNode[], dateline: string, figure: Figure): Markup {
  const runIn = dateline === '' ? nothing : markup`<span class="dateline">${dateline}</span>`;
  const target = datelineParagraph(blocks);
  const alone = target < 0 && dateline !== '' ? markup`<p dir="auto">${runIn}</p>\n` : nothing;
  const written = blocks.map((block, index) =>
    index === target && block.type === 'paragraph'
      ? suggestedMarkup(paragraph(block.content, runIn), block.marks)
      : blockMarkup(block, figure),
  );
  return markup`${alone}${written}`;
}

function blockMarkup(block: BlockNode, figure: Figure): Markup {
  return suggestedMarkup(plainMarkup(block, figure), block.marks);
}

function plainMarkup(block: BlockNode, figure: Figure): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content);
    case 'heading':
      return heading(block.attrs.level, block.content);
    case 'blockquote':
      return blockquote(block, figure);
    case 'pullQuote':
      return pullQuote(block);
    case 'bulletList':
      return markup`<ul dir="auto">\n${listItems(block.content, figure)}</ul>\n`;
    case 'orderedList':
      return markup`<ol start="${block.attrs.start}" dir="auto">\n${listItems(block.content, figure)}</ol>\n`;
    case 'codeBlock':
      return codeMarkup(block);
    case 'horizontalRule':
      return markup`<hr>\n`;
    case 'photo':
      return figure(block);
    case 'gallery':
      return gallery(block, figure);
    case 'table':
      return tableMarkup(block);
    case 'factBox':
      return factBox(block, figure);
    case 'embed':
      return embedMarkup(block);
    case 'correctionNote':
      return correctionMarkup(block);
    default:
      return assertNever(block);
  }
}

function paragraph(content: readonly InlineNode[] | undefined, before = nothing): Markup {
  return isEmpty(content) ? nothing : markup`<p dir="auto">${before}${inlineMarkup(content)}</p>\n`;
}

function heading(level: HeadingNode['attrs']['level'], content: readonly InlineNode[] | undefined): Markup {
  return isEmpty(content) ? nothing : markup`<h${level} dir="auto">${inlineMarkup(content)}</h${level}>\n`;
}

function blockquote({ content }: BlockquoteNode, figure: Figure): Markup {
  if (content.every((quoted) => isEmpty(quoted.content))) return nothing;
  return markup`<blockquote dir="auto">\n${content.map((quoted) => blockMarkup(quoted, figure))}</blockquote>\n`;
}

function pullQuote({ content, attrs }: PullQuoteNode): Markup {
  const words = paragraph(content);
  const { attribution } = attrs;
  const by =
    attribution.trim() === '' ? nothing : markup`<p class="attribution" dir="auto">${attribution}</p>\n`;
  return words === nothing && by === nothing
    ? nothing
    : markup`<aside class="pull-quote">\n${words}${by}</aside>\n`;
}

function factBox({ content, attrs }: FactBoxNode, figure: Figure): Markup {
  const title = oneLine(attrs.title);
  const heading = title === '' ? nothing : markup`<h2 dir="auto">${title}</h2>\n`;
  const inside = markup`${content.map((block) => blockMarkup(block, figure))}`;
  return title === '' && inside.source === ''
    ? nothing
    : markup`<aside class="fact-box">\n${heading}${inside}</aside>\n`;
}

function gallery({ content = [], attrs }: GalleryNode, figure: Figure): Markup {
  const title = oneLine(attrs.title);
  const heading = title === '' ? nothing : markup`<h2 dir="auto">${title}</h2>\n`;
  const figures = content.map((use) => blockMarkup(use, figure));
  if (title === '' && figures.length === 0) return nothing;
  return markup`<section class="gallery">\n${heading}<div class="photos">\n${figures}</div>\n</section>\n`;
}

function listItems(items: readonly ListItemNode[], figure: Figure): Markup[] {
  return items.map(({ content, marks }) => {
    const inside = markup`${content.map((block) => blockMarkup(block, figure))}`;
    return markup`<li>${suggestedMarkup(inside, marks)}</li>\n`;
  });
}

function isEmpty(content: readonly InlineNode[] | undefined): boolean {
  return inlineText(content).trim() === '';
}
