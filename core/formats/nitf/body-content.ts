import { assertNever } from '../../assert-never';
import { correctionLabel } from '../../document/correction-label';
import type {
  BlockNode,
  BlockquoteNode,
  CorrectionNoteNode,
  EmbedNode,
  FactBoxNode,
  GalleryNode,
  InlineNode,
  ListItemNode,
  PhotoNode,
  PullQuoteNode,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { oneLine } from '../clean-text';
import { markup, nothing, type Markup } from '../story-html/markup';
import { nitfInline } from './inline';
import { nitfTable } from './table';

type Media = (use: PhotoNode) => Markup;

/** The blocks of a story as NITF has them. `media` draws one use of a photo; it is asked in reading order. */
export function nitfBlocks(blocks: readonly BlockNode[], media: Media): Markup {
  return markup`${blocks.map((block) => nitfBlock(block, media))}`;
}

function nitfBlock(block: BlockNode, media: Media): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content);
    case 'heading':
      return isEmpty(block.content)
        ? nothing
        : markup`<hl2 class="level-${block.attrs.level}">${nitfInline(block.content)}</hl2>\n`;
    case 'blockquote':
      return blockquote(block, media);
    case 'pullQuote':
      return pullQuote(block);
    case 'bulletList':
      return markup`<ul>\n${listItems(block.content, media)}</ul>\n`;
    case 'orderedList':
      return markup`<ol seqnum="${block.attrs.start}">\n${listItems(block.content, media)}</ol>\n`;
    case 'codeBlock':
      return isEmpty(block.content) ? nothing : markup`<pre>${inlineText(block.content)}</pre>\n`;
    case 'horizontalRule':
      return markup`<hr/>\n`;
    case 'photo':
      return media(block);
    case 'gallery':
      return gallery(block, media);
    case 'table':
      return nitfTable(block);
    case 'factBox':
      return factBox(block, media);
    case 'embed':
      return embed(block);
    case 'correctionNote':
      return correction(block);
    default:
      return assertNever(block);
  }
}

function paragraph(content: readonly InlineNode[] | undefined, before = nothing): Markup {
  return isEmpty(content) ? nothing : markup`<p>${before}${nitfInline(content)}</p>\n`;
}

function blockquote({ content }: BlockquoteNode, media: Media): Markup {
  const inside = nitfBlocks(content, media);
  return inside.source === '' ? nothing : markup`<bq>\n<block>\n${inside}</block>\n</bq>\n`;
}

function pullQuote({ content, attrs }: PullQuoteNode): Markup {
  const by = oneLine(attrs.attribution);
  const credit = by === '' ? nothing : markup`<credit>${by}</credit>\n`;
  const words = paragraph(content);
  return words === nothing && by === ''
    ? nothing
    : markup`<bq class="pull-quote">\n<block>\n${words}</block>\n${credit}</bq>\n`;
}

function listItems(items: readonly ListItemNode[], media: Media): Markup[] {
  return items.map(({ content }) => markup`<li>${nitfBlocks(content, media)}</li>\n`);
}

function gallery({ attrs, content = [] }: GalleryNode, media: Media): Markup {
  return titled('gallery', attrs.title, nitfBlocks(content, media));
}

function factBox({ attrs, content }: FactBoxNode, media: Media): Markup {
  return titled('fact-box', attrs.title, nitfBlocks(content, media));
}

function titled(kind: 'gallery' | 'fact-box', given: string, inside: Markup): Markup {
  const title = oneLine(given);
  const heading = title === '' ? nothing : markup`<hl2>${title}</hl2>\n`;
  if (title === '' && inside.source === '') return nothing;
  return markup`<block class="${kind}">\n${heading}${inside}</block>\n`;
}

function embed({ attrs: { url, title, description } }: EmbedNode): Markup {
  const name = oneLine(title);
  const says = oneLine(description);
  const lines = [
    name === '' ? nothing : markup`<p><a href="${url}">${name}</a></p>\n`,
    says === '' ? nothing : markup`<p>${says}</p>\n`,
    markup`<p><a href="${url}">${url}</a></p>\n`,
  ];
  return markup`<block class="embed">\n${lines}</block>\n`;
}

function correction({ attrs, content }: CorrectionNoteNode): Markup {
  const written = content.filter((each) => !isEmpty(each.content));
  if (written.length === 0) return nothing;
  const label = markup`<em class="bold">${correctionLabel(attrs)}</em> `;
  const paragraphs = written.map((each, index) => paragraph(each.content, index === 0 ? label : nothing));
  return markup`<note class="${attrs.kind}" noteclass="editorsnote" type="std">\n<body.content>\n${paragraphs}</body.content>\n</note>\n`;
}

const isEmpty = (content: readonly InlineNode[] | undefined): boolean => inlineText(content).trim() === '';
