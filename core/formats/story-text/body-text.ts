import { assertNever } from '../../assert-never';
import type { BlockNode, InlineNode, ListItemNode, PhotoNode } from '../../document/document';
import { oneLine } from '../clean-text';
import { datelineParagraph } from '../story-flow';
import { inlineTextLine } from './inline-text-line';
import { codeText, correctionText, embedText, factBoxText, galleryText } from './part-text';
import { stack } from './stack';
import { tableText } from './table-text';

type PhotoText = (use: PhotoNode) => string;

/**
 * The blocks of a story as text: an empty line between blocks, real list markers, the dateline run in to the first
 * paragraph (or standing alone where there is none). `photoText` writes one use of a photo; '' leaves it out.
 */
export function bodyText(blocks: readonly BlockNode[], dateline: string, photoText: PhotoText): string {
  const target = datelineParagraph(blocks);
  const written = blocks.map(
    (block, index) => (index === target ? dateline : '') + blockText(block, photoText),
  );
  return stack(target < 0 ? [dateline.trim(), ...written] : written);
}

function blockText(block: BlockNode, photoText: PhotoText): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineTextLine(block.content);
    case 'blockquote':
      return indented('> ', '> ', stack(block.content.map(({ content }) => inlineTextLine(content))));
    case 'pullQuote':
      return pullQuote(block.content, block.attrs.attribution);
    case 'bulletList':
      return listText(block.content, () => '•', photoText);
    case 'orderedList':
      return listText(block.content, (index) => `${block.attrs.start + index}.`, photoText);
    case 'horizontalRule':
      return '* * *';
    case 'photo':
      return photoText(block);
    case 'gallery':
      return galleryText(
        block.attrs.title,
        stack((block.content ?? []).map((each) => blockText(each, photoText))),
      );
    case 'codeBlock':
      return codeText(block);
    case 'table':
      return tableText(block);
    case 'factBox':
      return factBoxText(block.attrs.title, stack(block.content.map((each) => blockText(each, photoText))));
    case 'embed':
      return embedText(block);
    case 'correctionNote':
      return correctionText(block);
    default:
      return assertNever(block);
  }
}

function pullQuote(content: readonly InlineNode[] | undefined, attribution: string): string {
  const words = inlineTextLine(content);
  const by = oneLine(attribution);
  return words === '' && by === '' ? '' : `PULL QUOTE: ${words}${by === '' ? '' : ` — ${by}`}`;
}

function listText(
  items: readonly ListItemNode[],
  marker: (index: number) => string,
  photoText: PhotoText,
): string {
  return items.map((item, index) => listItem(item, `${marker(index)} `, photoText)).join('\n');
}

function listItem({ content }: ListItemNode, marker: string, photoText: PhotoText): string {
  const text = stack(content.map((block) => blockText(block, photoText)));
  return indented(marker, ' '.repeat(marker.length), text).trimEnd();
}

function indented(first: string, others: string, text: string): string {
  const lines = text.split('\n');
  return lines.map((line, index) => ((index === 0 ? first : others) + line).trimEnd()).join('\n');
}
