import { Fragment, type ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import type { BlockNode, ListItemNode, ParagraphNode } from '#core/document/document';
import type { Photo } from '#core/photo/photo';
import { InlineText } from './inline-text';
import { PhotoFigure } from './photo-figure';
import styles from './reader.module.css';

export interface StoryBlocksProps {
  readonly blocks: readonly BlockNode[];
  readonly photos: readonly Photo[];
}

/** Blocks of a stored document, to be read. Every kind of block must be decided here. */
export function StoryBlocks({ blocks, photos }: StoryBlocksProps): ReactNode {
  return blocks.map((node, at) => <Fragment key={at}>{block(node, photos)}</Fragment>);
}

function block(node: BlockNode, photos: readonly Photo[]): ReactNode {
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

function heading(level: 2 | 3, text: ReactNode): ReactNode {
  return level === 2 ? <h3 dir="auto">{text}</h3> : <h4 dir="auto">{text}</h4>;
}

function items(nodes: readonly ListItemNode[], photos: readonly Photo[]): ReactNode {
  return nodes.map((item, at) => (
    <li key={at}>
      <StoryBlocks blocks={item.content} photos={photos} />
    </li>
  ));
}
