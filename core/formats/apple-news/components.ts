import { assertNever } from '../../assert-never';
import { correctionLabel } from '../../document/correction-label';
import type {
  BlockNode,
  BulletListNode,
  InlineNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  PhotoNode,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { oneLine } from '../clean-text';
import { datelineParagraph } from '../story-flow';
import { inlineMarkup } from '../story-html/inline-markup';
import { markup, nothing, type Markup } from '../story-html/markup';
import { tableMarkup } from '../story-html/table-markup';
import { articleText } from './apple-markup';
import type { Component } from './article';

/** Draws one use of a photo; asked in reading order. */
export type PhotoComponents = (use: PhotoNode) => readonly Component[];

/** The blocks of a story as components of an article, the dateline run in to the first paragraph. */
export function bodyComponents(
  blocks: readonly BlockNode[],
  dateline: string,
  photo: PhotoComponents,
): Component[] {
  const target = datelineParagraph(blocks);
  const alone = target < 0 && dateline !== '' ? [body(markup`<p>${dateline}</p>`)] : [];
  const written = blocks.flatMap((block, index) =>
    index === target && block.type === 'paragraph'
      ? paragraph(block.content, dateline)
      : blockComponents(block, photo),
  );
  return [...alone, ...written];
}

function blockComponents(block: BlockNode, photo: PhotoComponents): readonly Component[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.content);
    case 'heading':
      return isEmpty(block.content)
        ? []
        : [html(`heading${block.attrs.level}`, markup`${inlineMarkup(block.content)}`)];
    case 'blockquote':
      return quote(block.content);
    case 'pullQuote':
      return pullQuote(block.content, block.attrs.attribution);
    case 'bulletList':
    case 'orderedList':
      return list(block, photo);
    case 'horizontalRule':
      return [{ role: 'divider' }];
    case 'photo':
      return photo(block);
    case 'gallery':
      return [...title(block.attrs.title), ...(block.content ?? []).flatMap((use) => photo(use))];
    case 'codeBlock':
      return isEmpty(block.content) ? [] : [body(markup`<pre>${inlineMarkup(block.content)}</pre>`)];
    case 'table':
      return table(tableMarkup(block));
    case 'factBox':
      return box([
        ...title(block.attrs.title),
        ...block.content.flatMap((part) => blockComponents(part, photo)),
      ]);
    case 'embed':
      return box([body(embed(block.attrs))]);
    case 'correctionNote':
      return note(correctionLabel(block.attrs), block.content);
    default:
      return assertNever(block);
  }
}

/** A component with text in the HTML that articles know. */
export function html(role: Component['role'], text: Markup): Component {
  return { role, format: 'html', text: articleText(text) };
}

const body = (text: Markup): Component => html('body', text);

function paragraph(content: readonly InlineNode[] | undefined, before = ''): Component[] {
  return isEmpty(content) ? [] : [body(markup`<p>${before}${inlineMarkup(content)}</p>`)];
}

function title(text: string): Component[] {
  const words = oneLine(text);
  return words === '' ? [] : [html('heading3', markup`${words}`)];
}

function quote(paragraphs: readonly ParagraphNode[]): Component[] {
  const written = paragraphs.filter(({ content }) => !isEmpty(content));
  return written.length === 0 ? [] : [html('quote', inParagraphs(written))];
}

const inParagraphs = (all: readonly ParagraphNode[]): Markup =>
  markup`${all.map(({ content }) => markup`<p>${inlineMarkup(content)}</p>`)}`;

function pullQuote(content: readonly InlineNode[] | undefined, attribution: string): Component[] {
  const words = isEmpty(content) ? nothing : markup`<p>${inlineMarkup(content)}</p>`;
  const by = oneLine(attribution) === '' ? nothing : markup`<p>${attribution}</p>`;
  return words === nothing && by === nothing ? [] : [html('pullquote', markup`${words}${by}`)];
}

function table(drawn: Markup): Component[] {
  return drawn === nothing ? [] : [{ role: 'htmltable', html: articleText(drawn) }];
}

function box(components: readonly Component[]): Component[] {
  return components.length === 0 ? [] : [{ role: 'container', layout: 'box', style: 'box', components }];
}

function embed({
  url,
  title: name,
  description,
}: {
  url: string;
  title: string;
  description: string;
}): Markup {
  const words = oneLine(name);
  const says = oneLine(description);
  const link = (text: string) => markup`<a href="${url}">${text}</a>`;
  return markup`${words === '' ? nothing : markup`<p>${link(words)}</p>`}${says === '' ? nothing : markup`<p>${says}</p>`}<p>${words === '' ? link(url) : url}</p>`;
}

function note(label: string, paragraphs: readonly ParagraphNode[]): Component[] {
  const written = paragraphs.filter(({ content }) => !isEmpty(content));
  if (written.length === 0) return [];
  return box(
    written.map(({ content }, index) =>
      body(
        markup`<p>${index === 0 ? markup`<strong>${label}</strong> ` : nothing}${inlineMarkup(content)}</p>`,
      ),
    ),
  );
}

/** A list as one where articles can show it so, else item by item with its marks in words. */
function list(block: BulletListNode | OrderedListNode, photo: PhotoComponents): readonly Component[] {
  if (isPlain(block)) return [body(listMarkup(block))];
  const first = block.type === 'orderedList' ? block.attrs.start : null;
  return block.content.flatMap(({ content }, index) =>
    item(content, first === null ? '• ' : `${first + index}. `, photo),
  );
}

function item(content: ListItemNode['content'], mark: string, photo: PhotoComponents): readonly Component[] {
  const [first, ...others] = content;
  const isText = first?.type === 'paragraph' && !isEmpty(first.content);
  return [
    ...(isText
      ? paragraph(first.content, mark)
      : [first].flatMap((block) => (block ? blockComponents(block, photo) : []))),
    ...others.flatMap((block) => blockComponents(block, photo)),
  ];
}

/** Whether a list holds nothing but text and such lists, and counts from one. */
function isPlain(block: BulletListNode | OrderedListNode): boolean {
  if (block.type === 'orderedList' && block.attrs.start !== 1) return false;
  return block.content.every(({ content }) =>
    content.every(
      (part) =>
        part.type === 'paragraph' ||
        ((part.type === 'bulletList' || part.type === 'orderedList') && isPlain(part)),
    ),
  );
}

function listMarkup(block: BulletListNode | OrderedListNode): Markup {
  const items = block.content.map(({ content }) => {
    const lines = content.map((part) =>
      part.type === 'paragraph'
        ? inlineMarkup(part.content)
        : part.type === 'bulletList' || part.type === 'orderedList'
          ? listMarkup(part)
          : nothing,
    );
    return markup`<li>${lines.flatMap((line, index) => (index > 0 && content[index]?.type === 'paragraph' ? [markup`<br>`, line] : [line]))}</li>`;
  });
  return block.type === 'bulletList' ? markup`<ul>${items}</ul>` : markup`<ol>${items}</ol>`;
}

function isEmpty(content: readonly InlineNode[] | undefined): boolean {
  return inlineText(content).trim() === '';
}
