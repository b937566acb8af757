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
import { html, nothing, type Html } from './html';
import { inlineHtml } from './inline-html';

type Figure = (use: PhotoNode) => Html;

/**
 * The blocks of a story as markup, the dateline run in to the first paragraph (or standing alone where there is
 * none). `figure` draws one use of a photo. Empty paragraphs and headings are spacing, and are left out.
 */
export function bodyHtml(blocks: readonly BlockNode[], dateline: string, figure: Figure): Html {
  const runIn = dateline === '' ? nothing : html`<span class="dateline">${dateline}</span>`;
  const target = datelineParagraph(blocks);
  const alone = target < 0 && dateline !== '' ? html`<p dir="auto">${runIn}</p> ` : nothing;
  const written = blocks.map((block, index) =>
    index === target && block.type === 'paragraph'
      ? paragraph(block.content, runIn)
      : blockHtml(block, figure),
  );
  return html`${alone}${written}`;
}

function blockHtml(block: BlockNode, figure: Figure): Html {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content, nothing);
    case 'heading':
      return heading(block.attrs.level, block.content);
    case 'blockquote':
      return blockquote(block);
    case 'pullQuote':
      return pullQuote(block);
    case 'bulletList':
      return html`<ul>
        ${block.content.map((item) => listItem(item, figure))}
      </ul> `;
    case 'orderedList':
      return html`<ol start="${block.attrs.start}">
        ${block.content.map((item) => listItem(item, figure))}
      </ol> `;
    case 'horizontalRule':
      return html`<hr /> `;
    case 'photo':
      return figure(block);
    default:
      return assertNever(block);
  }
}

function paragraph(content: readonly InlineNode[] | undefined, before: Html): Html {
  return isEmpty(content) ? nothing : html`<p dir="auto">${before}${inlineHtml(content)}</p> `;
}

function heading(level: 2 | 3, content: readonly InlineNode[] | undefined): Html {
  if (isEmpty(content)) return nothing;
  const words = inlineHtml(content);
  return level === 2 ? html`<h2 dir="auto">${words}</h2> ` : html`<h3 dir="auto">${words}</h3> `;
}

function blockquote({ content }: BlockquoteNode): Html {
  if (content.every((quoted) => isEmpty(quoted.content))) return nothing;
  return html`<blockquote>${content.map((quoted) => paragraph(quoted.content, nothing))}</blockquote> `;
}

function pullQuote({ content, attrs }: PullQuoteNode): Html {
  if (isEmpty(content) && attrs.attribution.trim() === '') return nothing;
  const by =
    attrs.attribution.trim() === ''
      ? nothing
      : html`<p class="attribution" dir="auto">${attrs.attribution}</p> `;
  return html`<aside class="pull-quote">
    <p dir="auto">${inlineHtml(content)}</p>
    ${by}
  </aside> `;
}

function listItem({ content }: ListItemNode, figure: Figure): Html {
  return html`<li>${content.map((block) => blockHtml(block, figure))}</li> `;
}

function isEmpty(content: readonly InlineNode[] | undefined): boolean {
  return inlineText(content).trim() === '';
}
