import type { BlockContent, Paragraph } from 'mdast';
import type { PhotoNode } from '../../document/document';
import type { PhotoCuts } from '../../photo/crops';
import { cleanText, oneLine } from '../clean-text';
import type { UsedPhoto } from '../edition-photos';
import { printedCredit } from '../printed-credit';
import { closeTag, openTag } from './tag';
import { html, within } from './write-blocks';
import { writeInline } from './write-inline';

/**
 * One use of a photo: the picture with its alt text, the caption of this use, and the credit, which is printed for the
 * eye and belongs to the photo in the front matter. `address` is the photo's file, or its name where there is none.
 */
export function photoBlock({ use, photo }: UsedPhoto, address: string): BlockContent[] {
  const { alt, lead, decorative = false, cuts = null } = use.attrs;
  const shown = oneLine(alt);
  const attributes = {
    class: lead ? 'lead' : undefined,
    decorative: decorative ? 'yes' : undefined,
    alt: shown === alt ? undefined : cleanText(alt),
    ...(cuts === null ? {} : cutAttributes(cuts)),
  };
  const picture: Paragraph = { type: 'paragraph', children: [{ type: 'image', url: address, alt: shown }] };
  return within('figure', attributes, [picture, ...captionBlock(use), ...creditBlock(photo?.credit ?? '')]);
}

/** Names of the attributes of a figure that say how its photo is cut. */
export const cutNames = { '16:9': 'cut-16-9', '4:3': 'cut-4-3', '1:1': 'cut-1-1' } as const;

function cutAttributes({ shown, focus, byHand }: PhotoCuts): Record<string, string> {
  const frames = Object.entries(byHand).map(([name, { x, y, width, height }]) => [
    cutNames[name as keyof typeof cutNames],
    [x, y, width, height].join(' '),
  ]);
  return {
    crop: shown,
    focus: `${focus.x} ${focus.y}`,
    ...(Object.fromEntries(frames) as Record<string, string>),
  };
}

function captionBlock({ content }: PhotoNode): Paragraph[] {
  const children = writeInline(content);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function creditBlock(credit: string): Paragraph[] {
  const line = printedCredit(credit);
  if (line === '') return [];
  return [
    {
      type: 'paragraph',
      children: [html(openTag('small')), { type: 'text', value: line }, html(closeTag('small'))],
    },
  ];
}
