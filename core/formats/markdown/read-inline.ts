import type { PhrasingContent } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { isLinkHref } from '../../document/link-href';
import { storySchema } from '../../document/schema';
import { cleanText } from '../clean-text';
import { markOfTag } from './mark-tags';
import { readHtml, type HtmlPiece } from './tag';

/** What a reader is told while it reads: what it could not take over, in words. */
export type Notice = (warning: string) => void;

interface OpenTag {
  readonly name: string;
  /** Null where the tag says nothing here. */
  readonly mark: Mark | null;
}

interface Reading {
  /** Tags that are open, outermost first. */
  readonly tags: OpenTag[];
  readonly notice: Notice;
}

/** Text with its marks, out of Markdown and the tags in it. A tag that is not closed ends with its paragraph. */
export function readInline(content: readonly PhrasingContent[], notice: Notice): Node[] {
  const reading: Reading = { tags: [], notice };
  return content.flatMap((node) => readNode(reading, node, []));
}

/** The words alone. */
export const readWords = (content: readonly PhrasingContent[], notice: Notice): string =>
  readInline(content, notice)
    .map((node) => node.text ?? '\n')
    .join('');

const { bold, italic, strike, code, link } = storySchema.marks;

function readNode(reading: Reading, node: PhrasingContent, marks: readonly Mark[]): Node[] {
  const inside = (children: readonly PhrasingContent[], mark: Mark | null) =>
    children.flatMap((child) => readNode(reading, child, mark ? [...marks, mark] : marks));
  switch (node.type) {
    case 'text':
      return textNode(reading, node.value, marks);
    case 'strong':
      return inside(node.children, bold.create());
    case 'emphasis':
      return inside(node.children, italic.create());
    case 'delete':
      return inside(node.children, strike.create());
    case 'inlineCode':
      return textNode(reading, node.value, [...marks, code.create()]);
    case 'link':
      return inside(node.children, linkTo(reading, node.url));
    case 'linkReference':
      return inside(node.children, null);
    case 'break':
      return [hardBreak(reading, marks)];
    case 'html':
      return readHtml(node.value).flatMap((piece) => readPiece(reading, piece, marks));
    case 'image':
      reading.notice(`A picture in the middle of a text was left out: ${node.url}. Its alt text was kept.`);
      return textNode(reading, node.alt ?? '', marks);
    case 'imageReference':
      return textNode(reading, node.alt ?? '', marks);
    case 'footnoteReference':
      return textNode(reading, `[${node.identifier}]`, marks);
  }
}

function linkTo({ notice }: Reading, href: string): Mark | null {
  if (isLinkHref(href)) return link.create({ href });
  notice('A link that leads nowhere a story may lead was taken off. Its words were kept.');
  return null;
}

function textNode(reading: Reading, text: string, marks: readonly Mark[]): Node[] {
  const clean = cleanText(text);
  return clean === '' ? [] : [storySchema.text(clean, allMarks(reading, marks))];
}

const hardBreak = (reading: Reading, marks: readonly Mark[]): Node =>
  storySchema.node('hardBreak', null, [], allMarks(reading, marks));

function allMarks({ tags }: Reading, marks: readonly Mark[]): readonly Mark[] {
  const all = [...tags.flatMap(({ mark }) => (mark ? [mark] : [])), ...marks];
  return all.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
}

function readPiece(reading: Reading, piece: HtmlPiece, marks: readonly Mark[]): Node[] {
  if (piece.kind === 'text') return textNode(reading, piece.text, marks);
  if (piece.name === 'br') return [hardBreak(reading, marks)];
  if (piece.kind === 'open') openTag(reading, piece.name, markOfTag(piece));
  else closeTag(reading, piece.name);
  return [];
}

function openTag({ tags, notice }: Reading, name: string, mark: Mark | null): void {
  if (!mark && !quiet.has(name)) notice(unknownTag(name));
  tags.push({ name, mark });
}

function closeTag({ tags }: Reading, name: string): void {
  const at = tags.map((tag) => tag.name).lastIndexOf(name);
  if (at >= 0) tags.splice(at, 1);
}

/** Tags that say something by where they stand. */
const quiet = new Set(['cite', 'small', 'p']);

/** What is said of a tag that stories have no place for. */
export const unknownTag = (name: string): string =>
  `The tag <${name}> says nothing in a story and was taken off. The text in it was kept.`;
