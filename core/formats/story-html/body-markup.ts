import { assertNever } from '../../assert-never';
import type {
  BlockNode,
  BlockquoteNode,
  InlineNode,
  ListItemNode,
  PhotoNode,
  PullQuoteNode,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { datelineParagraph } from '../story-flow';
import { inlineMarkup } from './inline-markup';
import { markup, nothing, type Markup } from './markup';

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
      ? paragraph(block.content, runIn)
      : blockMarkup(block, figure),
  );
  return markup`${alone}${written}`;
}

function blockMarkup(block: BlockNode, figure: Figure): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content);
    case 'heading':
      return heading(block.attrs.level, block.content);
    case 'blockquote':
      return blockquote(block);
    case 'pullQuote':
      return pullQuote(block);
    case 'bulletList':
      return markup`<ul dir="auto">\n${listItems(block.content, figure)}</ul>\n`;
    case 'orderedList':
      return markup`<ol start="${block.attrs.start}" dir="auto">\n${listItems(block.content, figure)}</ol>\n`;
    case 'horizontalRule':
      return markup`<hr>\n`;
    case 'photo':
      return figure(block);
    default:
      return assertNever(block);
  }
}

function paragraph(content: readonly InlineNode[] | undefined, before = nothing): Markup {
  return isEmpty(content) ? nothing : markup`<p dir="auto">${before}${inlineMarkup(content)}</p>\n`;
}

function heading(level: 2 | 3, content: readonly InlineNode[] | undefined): Markup {
  return isEmpty(content) ? nothing : markup`<h${level} dir="auto">${inlineMarkup(content)}</h${level}>\n`;
}

function blockquote({ content }: BlockquoteNode): Markup {
  if (content.every((quoted) => isEmpty(quoted.content))) return nothing;
  return markup`<blockquote dir="auto">\n${content.map((quoted) => paragraph(quoted.content))}</blockquote>\n`;
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

function listItems(items: readonly ListItemNode[], figure: Figure): Markup[] {
  return items.map(({ content }) => markup`<li>${content.map((block) => blockMarkup(block, figure))}</li>\n`);
}

function isEmpty(content: readonly InlineNode[] | undefined): boolean {
  return inlineText(content).trim() === '';
}
