import { memo, type ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import type { BlockNode, ListItemNode, ParagraphNode, SuggestionMark } from '#core/document/document';
import type { Photo } from '#core/photo/photo';
import { blockKey } from './block-names';
import { InlineText } from './inline-text';
import { PhotoFigure } from './photo-figure';
import { CodeBlock, CorrectionNote, EmbedCard, FactBox, Gallery, Table } from './story-parts';
import styles from './reader.module.css';

export interface StoryBlocksProps {
  readonly blocks: readonly BlockNode[];
  readonly photos: readonly Photo[];
}

/** Blocks of a stored document, to be read. Every kind of block must be decided here. */
export function StoryBlocks({ blocks, photos }: StoryBlocksProps): ReactNode {
  return blocks.map((node, at) => <Block key={blockKey(node, at)} node={node} photos={photos} />);
}

interface BlockProps {
  readonly node: BlockNode;
  readonly photos: readonly Photo[];
}

/** A block that somebody suggests to add or to take out says so around all of it. Drawn again only where it changed. */
const Block = memo(function Block({ node, photos }: BlockProps): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>(suggested, plainBlock(node, photos));
});

function suggested(inside: ReactNode, mark: SuggestionMark): ReactNode {
  if (mark.type === 'modification' || mark.attrs.of === 'break') return inside;
  return mark.type === 'insertion' ? <ins>{inside}</ins> : <del>{inside}</del>;
}

function plainBlock(node: BlockNode, photos: readonly Photo[]): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <Paragraph node={node} />;
    case 'heading':
      return heading(node.attrs.level, <InlineText nodes={node.content} />);
    case 'blockquote':
      return (
        <blockquote className={styles['quote']}>
          <StoryBlocks blocks={node.content} photos={photos} />
        </blockquote>
      );
    case 'pullQuote':
      return (
        <blockquote className={styles['pullQuote']}>
          <p dir="auto">
            <InlineText nodes={node.content} />
          </p>
          {node.attrs.attribution && <cite>{node.attrs.attribution}</cite>}
        </blockquote>
      );
    case 'bulletList':
      return <ul className={styles['bullets']}>{items(node.content, photos)}</ul>;
    case 'orderedList':
      return (
        <ol className={styles['numbers']} start={node.attrs.start}>
          {items(node.content, photos)}
        </ol>
      );
    case 'horizontalRule':
      return <hr className={styles['rule']} />;
    case 'photo':
      return <PhotoFigure use={node} photos={photos} />;
    case 'gallery':
      return (
        <Gallery title={node.attrs.title}>
          <StoryBlocks blocks={node.content ?? []} photos={photos} />
        </Gallery>
      );
    case 'codeBlock':
      return <CodeBlock node={node} />;
    case 'table':
      return <Table node={node} />;
    case 'factBox':
      return (
        <FactBox title={node.attrs.title}>
          <StoryBlocks blocks={node.content} photos={photos} />
        </FactBox>
      );
    case 'embed':
      return <EmbedCard node={node} />;
    case 'correctionNote':
      return <CorrectionNote node={node} />;
    default:
      return assertNever(node);
  }
}

function Paragraph({ node }: { readonly node: ParagraphNode }): ReactNode {
  return (
    <p dir="auto">
      <InlineText nodes={node.content} />
    </p>
  );
}

// The headline is the reader's h2. There is no h7: what is deepest stays beside its parent.
const headingTags = { 2: 'h3', 3: 'h4', 4: 'h5', 5: 'h6', 6: 'h6' } as const;

function heading(level: keyof typeof headingTags, text: ReactNode): ReactNode {
  const Tag = headingTags[level];
  return <Tag dir="auto">{text}</Tag>;
}

function items(nodes: readonly ListItemNode[], photos: readonly Photo[]): ReactNode {
  return nodes.map((item, at) => (
    <li key={at}>
      <StoryBlocks blocks={item.content} photos={photos} />
    </li>
  ));
}
