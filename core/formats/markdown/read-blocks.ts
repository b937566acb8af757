import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Attrs, Mark, Node } from 'prosemirror-model';
import { assertNever } from '../../assert-never';
import { storySchema } from '../../document/schema';
import { foldTags, type Element, type Flow } from './fold-tags';
import { markOfTag } from './mark-tags';
import { readInline, unknownTag, type Notice } from './read-inline';
import { readPart } from './read-parts';
import { readPhoto, type PhotoOf } from './read-photo';
import { readRawCode } from './read-raw-code';

/** What a reader of blocks is given, and whom it tells what it could not take over. */
export interface ReadTools {
  readonly photoOf: PhotoOf;
  readonly notice: Notice;
}

/** Where blocks stand: some stand only at the top of a story. */
export type Place = 'top' | 'inside';

/** Makes a node of the story; content must be of its kind. */
export const make = (type: string, attrs: Attrs | null, content: readonly Node[] = []): Node =>
  storySchema.node(type, attrs, content);

/** Blocks of Markdown as blocks of a story. */
export function readBlocks(content: readonly RootContent[], tools: ReadTools, place: Place): Node[] {
  return readFlow(foldTags(content), tools, place);
}

/** The same for blocks whose tags are folded. */
export function readFlow(content: readonly Flow[], tools: ReadTools, place: Place): Node[] {
  return content.flatMap((block) => readBlock(block, tools, place));
}

function readBlock(block: Flow, tools: ReadTools, place: Place): Node[] {
  switch (block.type) {
    case 'paragraph':
      return readParagraph(block, tools);
    case 'heading':
      return [
        make('heading', { level: Math.max(2, block.depth) }, readText(block.children, tools, 'heading')),
      ];
    case 'blockquote':
      return [make('blockquote', null, asParagraphs(readBlocks(block.children, tools, 'inside')))];
    case 'list':
      return [readList(block, tools)];
    case 'code':
      return [make('codeBlock', { language: block.lang ?? '' }, textOf(block.value))];
    case 'rawCode':
      return [readRawCode(block.html)];
    case 'thematicBreak':
      return [make('horizontalRule', null)];
    case 'table':
      return inPlace([readTable(block, tools)], place);
    case 'element':
      return readElement(block, tools, place);
    case 'looseText':
      return [make('paragraph', null, textOf(block.text))];
    case 'definition':
    case 'yaml':
      return [];
    case 'footnoteDefinition':
      return readBlocks(block.children, tools, place);
    case 'listItem':
      return readBlocks(block.children, tools, place);
    case 'tableRow':
    case 'tableCell':
      return []; // stand in tables alone
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'imageReference':
    case 'link':
    case 'linkReference':
    case 'footnoteReference':
      return [make('paragraph', null, readText([block], tools, 'paragraph'))];
    default:
      return assertNever(block);
  }
}

const textOf = (text: string): Node[] => (text === '' ? [] : [storySchema.text(text)]);

/** Inline content as far as a block of a type takes it. */
export function readText(content: readonly PhrasingContent[], { notice }: ReadTools, type: string): Node[] {
  const { [type]: block } = storySchema.nodes;
  if (!block) return [];
  return readInline(content, notice).flatMap((node) => {
    const isText = node.isText || block.contentMatch.matchType(node.type) !== null;
    const fitting = isText ? node : storySchema.text('\n');
    return [fitting.mark(block.allowedMarks(node.marks))];
  });
}

/** A picture that stands alone is a photo. */
function readParagraph(block: Paragraph, tools: ReadTools): Node[] {
  const [only] = block.children;
  if (only?.type === 'image' && block.children.length === 1) {
    const photo = readPhoto({ picture: only, caption: textOf(only.title ?? ''), attributes: {} }, tools);
    return photo ? [photo] : only.alt ? [make('paragraph', null, textOf(only.alt))] : [];
  }
  return [make('paragraph', null, readText(block.children, tools, 'paragraph'))];
}

function readList({ ordered, start, children }: List, tools: ReadTools): Node {
  const items = children.map((item) => readItem(item, tools));
  return ordered ? make('orderedList', { start: start ?? 1 }, items) : make('bulletList', null, items);
}

function readItem({ children }: ListItem, tools: ReadTools): Node {
  const { marks, inside } = ofWhole(foldTags(children));
  const blocks = readFlow(inside, tools, 'inside');
  const first = blocks[0]?.type.name === 'paragraph' ? [] : [make('paragraph', null)];
  return make('listItem', null, [...first, ...blocks]).mark(marks);
}

/** Suggestions on what holds these blocks, and the blocks without their tags. */
export function ofWhole(blocks: readonly Flow[]): { marks: readonly Mark[]; inside: readonly Flow[] } {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type !== 'element' || only.tag.attributes['on'] !== 'whole')
    return { marks: [], inside: blocks };
  const { marks, inside } = ofWhole(only.children);
  const mark = markOfTag(only.tag);
  return { marks: mark ? mark.addToSet(marks) : marks, inside };
}

function readTable({ children }: Table, tools: ReadTools): Node {
  const rows = children.map((row, index) =>
    make(
      'tableRow',
      null,
      row.children.map((cell) =>
        make(index === 0 ? 'tableHeader' : 'tableCell', null, [
          make('paragraph', null, readText(cell.children, tools, 'paragraph')),
        ]),
      ),
    ),
  );
  return make('table', null, rows);
}

function readElement(element: Element, tools: ReadTools, place: Place): Node[] {
  const { name, attributes } = element.tag;
  if (name === 'p') return readPlainParagraph(element, tools);
  if (name === 'br') return [make('paragraph', null, [make('hardBreak', null)])];
  if (name === 'hr') return [make('horizontalRule', null)];
  if (name === 'div' && attributes['start'] !== undefined) return readStart(element, tools, place);
  const mark = name === 'ins' || name === 'del' || name === 'div' ? markOfTag(element.tag) : null;
  const blocks = readPart(element, tools);
  if (blocks) return inPlace(blocks, place);
  const inside = readFlow(element.children, tools, place);
  if (mark) return inside.map((node) => node.mark(mark.addToSet(node.marks)));
  if (!known.has(name)) tools.notice(unknownTag(name));
  return inside;
}

const known = new Set([
  'div',
  'section',
  'article',
  'main',
  'body',
  'aside',
  'figure',
  'figcaption',
  'blockquote',
]);

function readPlainParagraph({ children }: Element, tools: ReadTools): Node[] {
  const inside = readFlow(children, tools, 'inside');
  return inside.length > 0 ? inside : [make('paragraph', null)];
}

/** A list whose first number Markdown cannot say. */
function readStart({ tag, children }: Element, tools: ReadTools, place: Place): Node[] {
  const start = Number(tag.attributes['start']);
  return readFlow(children, tools, place).map((node) =>
    node.type.name === 'orderedList' && Number.isSafeInteger(start)
      ? make('orderedList', { start }, node.content.content)
      : node,
  );
}

/** Blocks as they may stand in a place: what stands only at the top of a story leaves its blocks where it cannot. */
export function inPlace(blocks: readonly Node[], place: Place): Node[] {
  if (place === 'top') return [...blocks];
  return blocks.flatMap((node) => (node.type.isInGroup('part') ? asBlocks(node) : [node]));
}

function asBlocks(part: Node): Node[] {
  const blocks: Node[] = [];
  part.descendants((node) => {
    if (!node.type.isInGroup('block')) return true;
    blocks.push(node);
    return false;
  });
  return blocks;
}

/** The text of blocks as paragraphs; at least one. */
export function asParagraphs(blocks: readonly Node[]): Node[] {
  const paragraphs = blocks.flatMap((block) =>
    block.type.name === 'paragraph' ? [block] : paragraphsIn(block),
  );
  return paragraphs.length > 0 ? paragraphs : [make('paragraph', null)];
}

function paragraphsIn(block: Node): Node[] {
  if (!block.isTextblock) return block.content.content.flatMap((child) => asParagraphs([child]));
  return [make('paragraph', null, block.content.content)];
}
