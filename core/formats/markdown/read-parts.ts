import type { Heading, Image, Paragraph } from 'mdast';
import type { Node } from 'prosemirror-model';
import { correctionLabel } from '../../document/correction-label';
import type { CorrectionNoteNode } from '../../document/document';
import { isWebAddress } from '../../document/link-href';
import { correctionKinds } from '../../document/schema';
import type { Element, Flow } from './fold-tags';
import { asParagraphs, make, readFlow, readText, type ReadTools } from './read-blocks';
import { readWords } from './read-inline';
import { readPhoto } from './read-photo';
import { readTableElement } from './read-table';
import { titleLevel } from './write-parts';

/** A block of a story that Markdown has no sign for; null where the element is none of them. */
export function readPart(element: Element, tools: ReadTools): Node[] | null {
  const { name, attributes } = element.tag;
  const kind = attributes['class'] ?? '';
  if (name === 'blockquote' && kind === 'pull-quote') return [readPullQuote(element, tools)];
  if (name === 'aside' && kind === 'fact-box') return [readFactBox(element, tools)];
  if (name === 'section' && kind === 'gallery') return [readGallery(element, tools)];
  if (name === 'aside' && kind === 'embed') return readEmbed(element, tools);
  if (name === 'aside' && kind === 'note') return [readNote(element, tools)];
  if (name === 'figure') return readFigure(element, tools);
  if (name === 'table') return readTableElement(element, tools);
  return null;
}

interface Titled {
  readonly title: string;
  readonly rest: readonly Flow[];
}

function partTitle(children: readonly Flow[], { notice }: ReadTools): Titled {
  const [first, ...rest] = children;
  const isTitle = (block: Flow | undefined): block is Heading =>
    block?.type === 'heading' && block.depth === titleLevel;
  return isTitle(first) ? { title: readWords(first.children, notice), rest } : { title: '', rest: children };
}

const startsWith = (block: Flow | undefined, tag: string): boolean => {
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'html' && first.value === `<${tag}>`;
};

function readPullQuote({ children }: Element, tools: ReadTools): Node {
  const by = children.find((block) => startsWith(block, 'cite'));
  const words = children.filter((block) => block !== by);
  const attribution = by?.type === 'paragraph' ? readWords(by.children, tools.notice) : '';
  const content = words.flatMap((block) =>
    block.type === 'paragraph' ? readText(block.children, tools, 'pullQuote') : [],
  );
  return make('pullQuote', { attribution }, content);
}

function readFactBox({ children }: Element, tools: ReadTools): Node {
  const { title, rest } = partTitle(children, tools);
  const inside = readFlow(rest, tools, 'inside').flatMap((block) =>
    ['paragraph', 'bulletList', 'orderedList'].includes(block.type.name) ? [block] : asParagraphs([block]),
  );
  return make('factBox', { title }, inside.length > 0 ? inside : [make('paragraph', null)]);
}

function readGallery({ children }: Element, tools: ReadTools): Node {
  const { title, rest } = partTitle(children, tools);
  const photos = readFlow(rest, tools, 'inside').filter(({ type }) => type.name === 'photo');
  return make('gallery', { title }, photos);
}

function readEmbed({ children }: Element, tools: ReadTools): Node[] | null {
  const { title, rest } = partTitle(children, tools);
  const last = rest.at(-1);
  const link = last?.type === 'paragraph' ? last.children.find(({ type }) => type === 'link') : undefined;
  if (link?.type !== 'link' || !isWebAddress(link.url)) return null;
  const description = rest
    .slice(0, -1)
    .flatMap((block) => (block.type === 'paragraph' ? [readWords(block.children, tools.notice)] : []))
    .join('\n');
  return [make('embed', { url: link.url, title, description })];
}

function readNote({ tag, children }: Element, tools: ReadTools): Node {
  const kind = correctionKinds.find((each) => each === tag.attributes['kind']) ?? 'correction';
  const given = tag.attributes['date'] ?? '';
  const attrs = { kind, date: /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : '' };
  const [first, ...rest] = children;
  const body = isLabel(first, attrs, tools) ? rest : children;
  return make('correctionNote', attrs, asParagraphs(readFlow(body, tools, 'inside')));
}

/** The label as it is printed; one that was changed is text. */
function isLabel(
  block: Flow | undefined,
  attrs: CorrectionNoteNode['attrs'],
  { notice }: ReadTools,
): boolean {
  return block?.type === 'paragraph' && readWords(block.children, notice) === correctionLabel(attrs);
}

function readFigure({ tag, children }: Element, tools: ReadTools): Node[] | null {
  const [picture, ...captions] = children.filter((block) => !startsWith(block, 'small'));
  const image = picture?.type === 'paragraph' ? picture.children.find(isImage) : undefined;
  if (!image) return null;
  const caption = captions.flatMap((block) =>
    block.type === 'paragraph' ? readText(block.children, tools, 'photo') : [],
  );
  const photo = readPhoto({ picture: image, caption, attributes: tag.attributes }, tools);
  return photo ? [photo] : caption.length > 0 ? [make('paragraph', null, caption)] : [];
}

const isImage = (node: Paragraph['children'][number]): node is Image => node.type === 'image';
