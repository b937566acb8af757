import type { BlockContent, Heading, Paragraph } from 'mdast';
import { correctionLabel } from '../../document/correction-label';
import type {
  CorrectionNoteNode,
  EmbedNode,
  FactBoxNode,
  GalleryNode,
  PullQuoteNode,
} from '../../document/document';
import { cleanText } from '../clean-text';
import { closeTag, openTag } from './tag';
import { html, paragraphBlock, within, writeBlocks, type BlockTools } from './write-blocks';
import { writeInline } from './write-inline';

/** The titles of boxes and galleries are headings of this level, which no block in them can be. */
export const titleLevel = 3;

const plain = (text: string) => writeInline(text === '' ? [] : [{ type: 'text', text }]);

const title = (text: string): Heading[] =>
  text === '' ? [] : [{ type: 'heading', depth: titleLevel, children: plain(text) }];

/** The words, then who said them. */
export function pullQuoteBlock({ attrs, content }: PullQuoteNode): BlockContent[] {
  const by: Paragraph[] =
    attrs.attribution === ''
      ? []
      : [
          {
            type: 'paragraph',
            children: [html(openTag('cite')), ...plain(attrs.attribution), html(closeTag('cite'))],
          },
        ];
  return within('blockquote', { class: 'pull-quote' }, [paragraphBlock(content), ...by]);
}

export function factBoxBlock({ attrs, content }: FactBoxNode, tools: BlockTools): BlockContent[] {
  return within('aside', { class: 'fact-box' }, [...title(attrs.title), ...writeBlocks(content, tools)]);
}

export function galleryBlock({ attrs, content }: GalleryNode, tools: BlockTools): BlockContent[] {
  return within('section', { class: 'gallery' }, [
    ...title(attrs.title),
    ...writeBlocks(content ?? [], tools),
  ]);
}

/** Title, description, and where it leads. */
export function embedBlock({ attrs }: EmbedNode): BlockContent[] {
  const url = cleanText(attrs.url);
  const link: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
  };
  const says: Paragraph[] =
    attrs.description === '' ? [] : [{ type: 'paragraph', children: plain(attrs.description) }];
  return within('aside', { class: 'embed' }, [...title(attrs.title), ...says, link]);
}

/** The label is printed for the eye; the kind and the date stand in the tag. */
export function correctionBlock({ attrs, content }: CorrectionNoteNode, tools: BlockTools): BlockContent[] {
  const label: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: plain(correctionLabel(attrs)) }],
  };
  return within('aside', { class: 'note', kind: attrs.kind, date: attrs.date || undefined }, [
    label,
    ...writeBlocks(content, tools),
  ]);
}
