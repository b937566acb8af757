import type { ReactNode } from 'react';
import type { ComparedBlock } from '#core/history/compare';
import { StoryBlocks } from '../../../reader/story-blocks';
import { sayCount } from '../say-version';
import type { CompareRow } from './compare-rows';
import styles from './compare.module.css';
import { partName } from './names';
import type { Compared, OldStory } from './use-comparison';

/** So many same blocks stand in full also where only changes are shown: they say where one is. */
const context = 1;

export interface SameRowProps {
  readonly row: Extract<CompareRow, { readonly kind: 'same-parts' | 'same-blocks' }>;
  readonly compared: Compared;
  readonly isInline: boolean;
  readonly changesOnly: boolean;
}

/** What both sides share: told in one line, or shown on both. */
export function SameRow({ row, compared, isInline, changesOnly }: SameRowProps): ReactNode {
  if (row.kind === 'same-parts') {
    const [first = '', ...others] = row.parts.map(partName);
    return (
      <Told
        words={`${[first, ...others.map((name) => name.toLowerCase())].join(', ')}: same`}
        isInline={isInline}
      />
    );
  }
  if (changesOnly && row.blocks.length > context)
    return <Told words={`${sayCount(row.blocks.length, 'paragraph')} the same`} isInline={isInline} />;
  return row.blocks.map(({ left, right }) => (
    <div key={right.from} className={isInline ? styles['inline'] : styles['beside']}>
      {isInline ? (
        <Blocks block={right} story={compared.right} />
      ) : (
        <>
          <Blocks block={left} story={compared.left} />
          <Blocks block={right} story={compared.right} />
        </>
      )}
    </div>
  ));
}

function Told({ words, isInline }: { readonly words: string; readonly isInline: boolean }): ReactNode {
  const line = <p className={styles['same']}>{words}</p>;
  if (isInline) return line;
  return (
    <div className={styles['beside']}>
      {line}
      <p className={styles['same']} aria-hidden>
        {words}
      </p>
    </div>
  );
}

interface BlocksProps {
  readonly block: Extract<ComparedBlock, { readonly kind: 'same' }>['left'];
  readonly story: OldStory;
}

function Blocks({ block, story }: BlocksProps): ReactNode {
  return (
    <div className={styles['whole']}>
      <StoryBlocks
        blocks={story.content.document.content.slice(block.from, block.to)}
        photos={story.photos}
      />
    </div>
  );
}
