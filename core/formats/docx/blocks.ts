import { ExternalHyperlink, HeadingLevel, type IParagraphOptions } from 'docx';
import { assertNever } from '../../assert-never';
import { correctionLabel } from '../../document/correction-label';
import type {
  BlockNode,
  BulletListNode,
  CodeBlockNode,
  CorrectionNoteNode,
  EmbedNode,
  GalleryNode,
  HeadingNode,
  InlineNode,
  OrderedListNode,
  PhotoNode,
  PullQuoteNode,
  SuggestionMark,
} from '../../document/document';
import { inlineText } from '../../document/walk';
import { readWas } from '../../suggestions/was';
import { cleanText, oneLine } from '../clean-text';
import type { Tracked } from './changes';
import type { ParagraphPlan, Plan } from './paragraphs';
import { storyRuns, trackedRun, type RunTools } from './runs';
import { deepestList, listIndent, numbersFrom } from './styles';
import { boxTable, storyTable } from './tables';

/** What planning blocks needs of the document. */
export interface BlockTools extends RunTools {
  readonly photo: (use: PhotoNode, ofBlock: Tracked) => readonly Plan[];
  /** A number of its own for each list. */
  readonly nextList: () => number;
}

/** Where a block stands: in a list so deep, and under what of the blocks around it is suggested. */
export interface Standing {
  readonly depth: number;
  readonly ofBlock: Tracked;
}

export const atTop: Standing = { depth: 0, ofBlock: {} };

type Options = Omit<IParagraphOptions, 'children'>;

/** Blocks of a story as paragraphs and tables. Empty blocks are spacing and left out. */
export function planBlocks(blocks: readonly BlockNode[], tools: BlockTools, standing = atTop): Plan[] {
  return blocks.flatMap((block) => planBlock(block, tools, standing));
}

function planBlock(block: BlockNode, tools: BlockTools, standing: Standing): readonly Plan[] {
  const inside = { ...standing, ofBlock: { ...standing.ofBlock, ...tools.changes.tracked(block.marks) } };
  switch (block.type) {
    case 'paragraph':
      return textPlan(block.content, indented(inside), block.marks, tools, inside);
    case 'heading':
      return textPlan(
        block.content,
        { heading: headingLevels[block.attrs.level] },
        block.marks,
        tools,
        inside,
      );
    case 'blockquote':
      return block.content.flatMap(({ content, marks }) =>
        textPlan(content, { style: 'Quote' }, marks, tools, inside),
      );
    case 'pullQuote':
      return pullQuotePlan(block, tools, inside);
    case 'bulletList':
    case 'orderedList':
      return listPlan(block, tools, inside);
    case 'codeBlock':
      return codePlan(block, tools, inside);
    case 'horizontalRule':
      return [plan([], { thematicBreak: true }, inside)];
    case 'photo':
      return tools.photo(block, inside.ofBlock);
    case 'gallery':
      return galleryPlan(block, tools, inside);
    case 'table':
      return storyTable(block, tools, inside);
    case 'factBox':
      return boxTable(
        [...titlePlan(block.attrs.title, inside), ...planBlocks(block.content, tools, inside)],
        inside.ofBlock,
      );
    case 'embed':
      return embedPlan(block, inside);
    case 'correctionNote':
      return correctionPlan(block, tools, inside);
    default:
      return assertNever(block);
  }
}

const headingLevels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const satisfies Record<HeadingNode['attrs']['level'], string>;

/** A paragraph that is planned. */
export const plan = (
  children: ParagraphPlan['children'],
  options: Options,
  { ofBlock }: Standing,
  breakBefore: Tracked = {},
): ParagraphPlan => ({ kind: 'paragraph', children, options, whole: ofBlock, breakBefore });

/** One text as a paragraph; none where it has no words and no break of it is suggested. */
export function textPlan(
  content: readonly InlineNode[] | undefined,
  options: Options,
  marks: readonly SuggestionMark[] | undefined,
  tools: BlockTools,
  standing: Standing,
): ParagraphPlan[] {
  const breakBefore = tools.changes.tracked(marks, 'break');
  const isEmpty = inlineText(content).trim() === '' && Object.keys(breakBefore).length === 0;
  if (isEmpty) return [];
  const changed = { ...options, ...formerStyle(marks, tools) };
  return [plan(storyRuns(content, tools, standing.ofBlock), changed, standing, breakBefore)];
}

/** What a paragraph was before somebody suggested another kind of block. */
function formerStyle(marks: readonly SuggestionMark[] | undefined, { changes }: BlockTools): Options {
  const mark = marks?.find(({ type }) => type === 'modification');
  if (mark?.type !== 'modification') return {};
  const was = readWas(mark.attrs.was);
  const level = was?.kind === 'block' && was.type === 'heading' ? Number(was.attrs['level']) : null;
  const style = level === null ? 'Normal' : `Heading${level}`;
  return { revision: { ...changes.next(mark.attrs), style } };
}

const indented = ({ depth }: Standing): Options =>
  depth === 0 ? {} : { indent: { left: listIndent(Math.min(depth - 1, deepestList)) } };

/** Words of ours or of an attribute, tracked where their block is. */
const words = (text: string, { ofBlock }: Standing, bold = false) =>
  trackedRun({ text: cleanText(text).replace(/\n/g, ' '), ...(bold ? { bold } : {}) }, ofBlock);

/** The title of a box or a gallery; none where it is empty. */
function titlePlan(title: string, standing: Standing): ParagraphPlan[] {
  const text = oneLine(title);
  return text === '' ? [] : [plan([words(text, standing)], { heading: HeadingLevel.HEADING_3 }, standing)];
}

function pullQuotePlan(
  { attrs, content, marks }: PullQuoteNode,
  tools: BlockTools,
  standing: Standing,
): Plan[] {
  const style = { style: 'IntenseQuote' };
  const by = oneLine(attrs.attribution);
  return [
    ...textPlan(content, style, marks, tools, standing),
    ...(by === '' ? [] : [plan([words(`— ${by}`, standing)], style, standing)]),
  ];
}

function listPlan(list: BulletListNode | OrderedListNode, tools: BlockTools, standing: Standing): Plan[] {
  const instance = tools.nextList();
  const reference = list.type === 'bulletList' ? 'bullets' : numbersFrom(wordStart(list));
  const level = Math.min(standing.depth, deepestList);
  return list.content.flatMap(({ content, marks }): Plan[] => {
    const ofBlock = { ...standing.ofBlock, ...tools.changes.tracked(marks) };
    const inside = { depth: standing.depth + 1, ofBlock };
    const [first, ...rest] = content;
    const numbering = { numbering: { reference, level, instance } };
    const head =
      first?.type === 'paragraph'
        ? [
            plan(
              storyRuns(first.content, tools, ofBlock),
              numbering,
              inside,
              tools.changes.tracked(marks, 'break'),
            ),
          ]
        : [];
    return [...head, ...planBlocks(rest, tools, inside)];
  });
}

/** Word numbers no list from below 0. */
export const wordStart = ({ attrs }: OrderedListNode): number => Math.min(Math.max(0, attrs.start), 32_767);

/** Code keeps its lines. */
function codePlan({ content }: CodeBlockNode, tools: BlockTools, standing: Standing): Plan[] {
  if (inlineText(content).trim() === '') return [];
  const runs = (content ?? []).flatMap((node): readonly InlineNode[] =>
    cleanText(node.text)
      .split(/(\n)/)
      .filter((part) => part !== '')
      .map((part) => (part === '\n' ? { ...breakLike(node) } : { ...node, text: part })),
  );
  return [plan(storyRuns(runs, tools, standing.ofBlock), { style: 'Code' }, standing)];
}

const breakLike = ({ marks }: InlineNode): InlineNode => ({ type: 'hardBreak', ...(marks ? { marks } : {}) });

function galleryPlan({ attrs, content = [] }: GalleryNode, tools: BlockTools, standing: Standing): Plan[] {
  return [...titlePlan(attrs.title, standing), ...planBlocks(content, tools, standing)];
}

/** Title and description in words, the address as a link. */
function embedPlan({ attrs: { url, title, description } }: EmbedNode, standing: Standing): Plan[] {
  const about = [oneLine(title), oneLine(description)].filter((text) => text !== '');
  const link = new ExternalHyperlink({
    link: cleanText(url),
    children: [trackedRun({ text: cleanText(url), style: 'Hyperlink' }, standing.ofBlock)],
  });
  const lines = about.map((text, index) =>
    plan([words(text, standing, index === 0 && title.trim() !== '')], {}, standing),
  );
  return [...lines, plan([link], {}, standing)];
}

function correctionPlan(
  { attrs, content }: CorrectionNoteNode,
  tools: BlockTools,
  standing: Standing,
): Plan[] {
  const written = content.filter((paragraph) => inlineText(paragraph.content).trim() !== '');
  return written.flatMap((paragraph, index) => {
    const [text] = textPlan(paragraph.content, { style: 'Correction' }, paragraph.marks, tools, standing);
    if (!text) return [];
    const label = words(`${correctionLabel(attrs)} `, standing, true);
    return [index === 0 ? { ...text, children: [label, ...text.children] } : text];
  });
}
