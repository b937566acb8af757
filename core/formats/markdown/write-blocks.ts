import type { BlockContent, Html, List, ListItem, Paragraph } from 'mdast';
import { assertNever } from '../../assert-never';
import type {
  BlockNode,
  BulletListNode,
  CodeBlockNode,
  InlineNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  PhotoNode,
  SuggestionMark,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { cleanText } from '../clean-text';
import { wholeCharacters } from '../whole-characters';
import { markTag } from './mark-tags';
import { closeTag, escapeHtml, openTag } from './tag';
import { correctionBlock, embedBlock, factBoxBlock, galleryBlock, pullQuoteBlock } from './write-parts';
import { tableBlock } from './write-table';
import { writeInline } from './write-inline';

/** What a writer of blocks needs of the rest of the story. */
export interface BlockTools {
  /** One use of a photo. */
  readonly photo: (use: PhotoNode) => readonly BlockContent[];
}

/** HTML on lines of its own. */
export const html = (value: string): Html => ({ type: 'html', value });

/** Blocks in an element: its tags on lines of their own, and Markdown between them. */
export function within(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly BlockContent[],
): BlockContent[] {
  return [html(openTag(name, attributes)), ...children, html(closeTag(name))];
}

/** Blocks as Markdown, each in the tags of the suggestions on it. */
export function writeBlocks(blocks: readonly BlockNode[], tools: BlockTools): BlockContent[] {
  return blocks.flatMap((block) => suggested(block.marks, writeBlock(block, tools)));
}

/** Blocks in the tags of suggestions; `whole` says that they stand on what holds the blocks. */
export function suggested(
  marks: readonly SuggestionMark[] | undefined,
  blocks: readonly BlockContent[],
  whole?: 'whole',
): BlockContent[] {
  return (marks ?? []).reduceRight<BlockContent[]>(
    (inside, mark) => {
      const { name, attributes } = markTag(mark, 'block');
      return within(name, { ...attributes, on: whole }, inside);
    },
    [...blocks],
  );
}

function writeBlock(block: BlockNode, tools: BlockTools): readonly BlockContent[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphBlock(block.content)];
    case 'heading':
      return [{ type: 'heading', depth: block.attrs.level, children: writeInline(block.content) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: writeBlocks(block.content, tools) }];
    case 'pullQuote':
      return pullQuoteBlock(block);
    case 'bulletList':
    case 'orderedList':
      return listBlock(block, tools);
    case 'codeBlock':
      return [codeBlock(block)];
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }];
    case 'photo':
      return tools.photo(block);
    case 'gallery':
      return galleryBlock(block, tools);
    case 'table':
      return tableBlock(block, tools);
    case 'factBox':
      return factBoxBlock(block, tools);
    case 'embed':
      return embedBlock(block);
    case 'correctionNote':
      return correctionBlock(block, tools);
    default:
      return assertNever(block);
  }
}

/** A paragraph. Markdown knows none that is empty: `<p></p>` stands for it. */
export function paragraphBlock(content: ParagraphNode['content']): Paragraph | Html {
  const children = writeInline(content);
  return children.length === 0 ? html('<p></p>') : { type: 'paragraph', children };
}

const largestStart = 999_999_999;

function listBlock(list: BulletListNode | OrderedListNode, tools: BlockTools): BlockContent[] {
  const children = list.content.map((item) => itemBlock(item, tools));
  if (list.type === 'bulletList') return [{ type: 'list', ordered: false, spread: false, children }];
  const { start } = list.attrs;
  const isPlain = 0 <= start && start + children.length <= largestStart;
  const written: List = { type: 'list', ordered: true, start: isPlain ? start : 1, spread: false, children };
  return isPlain ? [written] : within('div', { start: String(start) }, [written]);
}

function itemBlock({ content, marks }: ListItemNode, tools: BlockTools): ListItem {
  const children = suggested(marks, writeBlocks(content, tools), 'whole');
  return { type: 'listItem', spread: children.length > 1, children };
}

/** Code between fences; where marks stand in it, or a fence could not hold it letter for letter, as HTML. */
function codeBlock({ attrs, content: given = [] }: CodeBlockNode): BlockContent {
  const content = wholeCharacters(given);
  const value = cleanText(inlineText(content));
  const isPlain =
    content.every(({ marks = [] }) => marks.length === 0) && !/^\s*$|^\n|\n$|\n[ \t]*$/.test(value);
  if (isPlain && /^[\w+#.-]*$/.test(attrs.language))
    return { type: 'code', lang: attrs.language || null, value };
  const code = openTag('code', { language: attrs.language || undefined });
  return html(`<pre>${code}${content.map(rawCode).join('')}${closeTag('code')}</pre>`);
}

function rawCode(node: InlineNode): string {
  const text = node.type === 'text' ? escapeHtml(node.text).replace(/\n|^[ \t]/gm, rawBlank) : '';
  return (node.marks ?? []).reduceRight((inside, mark) => {
    const { name, attributes } = markTag(mark, 'text');
    return openTag(name, attributes) + inside + closeTag(name);
  }, text);
}

// Line breaks stay for the eye; what an indented list could take for its own indentation does not.
function rawBlank(sign: string): string {
  return sign === '\n' ? '&#10;\n' : `&#${sign.charCodeAt(0)};`;
}
