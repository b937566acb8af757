import { assertNever } from '../../assert-never';
import type {
  BlockNode,
  GalleryNode,
  InlineNode,
  ListItemNode,
  PhotoNode,
  PullQuoteNode,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { oneLine } from '../clean-text';
import { datelineParagraph } from '../story-flow';
import { bodyMarkup } from '../story-html/body-markup';
import { inlineMarkup } from '../story-html/inline-markup';
import { markup, nothing, trustedMarkup, type Markup } from '../story-html/markup';

/** A use of a photo as a block of its own, and as a figure that stands in other HTML. */
export interface DrawnImage {
  readonly block: Markup;
  readonly figure: Markup;
}
type Image = (use: PhotoNode) => DrawnImage;

/**
 * The blocks of a story as the block editor of WordPress saves them. What it has no block for stands as HTML of its own,
 * whole. `image` draws one use of a photo; it is asked in reading order.
 */
export function wordpressBlocks(blocks: readonly BlockNode[], dateline: string, image: Image): Markup {
  const target = datelineParagraph(blocks);
  const alone = target < 0 && dateline !== '' ? paragraph(markup`${dateline.trim()}`) : nothing;
  const drawn = blocks.map((block, index) =>
    index === target && block.type === 'paragraph'
      ? paragraph(markup`${dateline}${inlineMarkup(block.content)}`)
      : blockOf(block, image),
  );
  return markup`${alone}${drawn}`;
}

/** A block between the comments that tell the editor what it is. */
export function editorBlock(name: string, settings: object | null, inside: Markup): Markup {
  const given = settings === null ? '' : ` ${JSON.stringify(settings)}`;
  return markup`${trustedMarkup(`<!-- wp:${name}${given} -->`)}\n${inside}\n${trustedMarkup(`<!-- /wp:${name} -->`)}\n\n`;
}

function blockOf(block: BlockNode, image: Image): Markup {
  switch (block.type) {
    case 'paragraph':
      return isEmpty(block.content) ? nothing : paragraph(inlineMarkup(block.content));
    case 'heading':
      return heading(block.attrs.level, block.content);
    case 'blockquote':
      return quote(markup`${block.content.map((each) => blockOf(each, image))}`);
    case 'pullQuote':
      return pullQuote(block);
    case 'bulletList':
    case 'orderedList':
      return list(block, image);
    case 'codeBlock':
      return isEmpty(block.content)
        ? nothing
        : editorBlock(
            'code',
            null,
            markup`<pre class="wp-block-code"><code>${inlineMarkup(block.content)}</code></pre>`,
          );
    case 'horizontalRule':
      return editorBlock(
        'separator',
        null,
        markup`<hr class="wp-block-separator has-alpha-channel-opacity"/>`,
      );
    case 'photo':
      return image(block).block;
    case 'gallery':
      return gallery(block, image);
    case 'table':
    case 'factBox':
    case 'embed':
    case 'correctionNote':
      return asHtml(block, image);
    default:
      return assertNever(block);
  }
}

const paragraph = (inside: Markup): Markup => editorBlock('paragraph', null, markup`<p>${inside}</p>`);

function heading(level: number, content: readonly InlineNode[] | undefined): Markup {
  if (isEmpty(content)) return nothing;
  const settings = level === 2 ? null : { level };
  return editorBlock(
    'heading',
    settings,
    markup`<h${level} class="wp-block-heading">${inlineMarkup(content)}</h${level}>`,
  );
}

function quote(inside: Markup): Markup {
  return inside.source === ''
    ? nothing
    : editorBlock('quote', null, markup`<blockquote class="wp-block-quote">${inside}</blockquote>`);
}

function pullQuote({ content, attrs }: PullQuoteNode): Markup {
  const by = oneLine(attrs.attribution);
  if (isEmpty(content) && by === '') return nothing;
  const cite = by === '' ? nothing : markup`<cite>${by}</cite>`;
  return editorBlock(
    'pullquote',
    null,
    markup`<figure class="wp-block-pullquote"><blockquote><p>${inlineMarkup(content)}</p>${cite}</blockquote></figure>`,
  );
}

type List = Extract<BlockNode, { readonly type: 'bulletList' | 'orderedList' }>;

/** WordPress lists hold text and lists alone; a list with more in it stays whole as HTML. */
function list(block: List, image: Image): Markup {
  return isPlain(block) ? plainList(block) : asHtml(block, image);
}

function isPlain({ content }: List): boolean {
  return content.every(({ content: [first, ...others] }) =>
    first?.type === 'paragraph' ? others.every((each) => isList(each) && isPlain(each)) : false,
  );
}

const isList = (block: BlockNode): block is List =>
  block.type === 'bulletList' || block.type === 'orderedList';

function plainList(block: List): Markup {
  const items = block.content.map(listItem);
  if (block.type === 'bulletList')
    return editorBlock('list', null, markup`<ul class="wp-block-list">${items}</ul>`);
  const { start } = block.attrs;
  const from = start === 1 ? nothing : markup` start="${start}"`;
  const settings = start === 1 ? { ordered: true } : { ordered: true, start };
  return editorBlock('list', settings, markup`<ol${from} class="wp-block-list">${items}</ol>`);
}

function listItem({ content: [first, ...others] }: ListItemNode): Markup {
  const words = first?.type === 'paragraph' ? inlineMarkup(first.content) : nothing;
  const nested = others.filter(isList).map(plainList);
  return editorBlock('list-item', null, markup`<li>${words}${nested}</li>`);
}

function gallery({ attrs, content = [] }: GalleryNode, image: Image): Markup {
  const title = oneLine(attrs.title);
  const named = title === '' ? nothing : heading(2, [{ type: 'text', text: title }]);
  const images = content.map((use) => image(use).block);
  if (images.length === 0) return named;
  return markup`${named}${editorBlock(
    'gallery',
    { linkTo: 'none' },
    markup`<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${images}</figure>`,
  )}`;
}

function asHtml(block: BlockNode, image: Image): Markup {
  const inside = bodyMarkup([block], '', (use) => image(use).figure);
  return inside.source === '' ? nothing : editorBlock('html', null, inside);
}

const isEmpty = (content: readonly InlineNode[] | undefined): boolean => inlineText(content).trim() === '';
