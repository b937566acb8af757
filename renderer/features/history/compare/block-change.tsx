import type { ReactNode } from 'react';
import type { ComparedAttribute, ComparedBlock } from '#core/history/compare';
import type { ComparableBlock } from '#core/history/comparable-blocks';
import type { Run } from '#core/history/compare-texts';
import { photoAddress } from '../../../newsroom/photo-address';
import styles from './compare.module.css';
import { attributeName, blockName } from './names';
import { Runs, type RunsProps } from './runs';

export type ChangedBlock = Exclude<ComparedBlock, { readonly kind: 'same' }>;

export interface BlockChangeProps {
  readonly compared: ChangedBlock;
  readonly side: RunsProps['side'];
}

/** One side of a block that differs; null where that side has nothing for it. */
export function BlockChange({ compared, side }: BlockChangeProps): ReactNode {
  switch (compared.kind) {
    case 'removed':
      return side === 'right' ? null : <Whole block={compared.left} kind="removed" side={side} />;
    case 'added':
      return side === 'left' ? null : <Whole block={compared.right} kind="added" side={side} />;
    case 'changed': {
      const block = side === 'left' ? compared.left : compared.right;
      return (
        <>
          <BlockText block={block} runs={compared.runs} side={side} />
          <Attributes attributes={compared.attributes} side={side} />
        </>
      );
    }
  }
}

interface WholeProps {
  readonly block: ComparableBlock;
  readonly kind: 'removed' | 'added';
  readonly side: RunsProps['side'];
}

function Whole({ block, kind, side }: WholeProps): ReactNode {
  const shown = block.type === 'photo' || block.type === 'embed' ? block.attributes : {};
  const attributes = Object.entries(shown)
    .filter(([, text]) => text !== '')
    .map(([name, text]): ComparedAttribute => ({ name, runs: [{ kind, text }] }));
  return (
    <>
      <BlockText block={block} runs={[{ kind, text: block.text }]} side={side} />
      <Attributes attributes={attributes} side={side} />
    </>
  );
}

interface BlockTextProps {
  readonly block: ComparableBlock;
  readonly runs: readonly Run[];
  readonly side: RunsProps['side'];
}

function BlockText({ block, runs, side }: BlockTextProps): ReactNode {
  const isEmpty = block.text === '' && runs.every(({ text }) => text === '');
  return (
    <>
      {block.photo !== null && <img className={styles['photo']} src={photoAddress(block.photo)} alt="" />}
      <p className={[styles['text'], styles[block.type]].filter(Boolean).join(' ')} dir="auto">
        {isEmpty ? (
          <span className={styles['label']}>{nothingIn(block)}</span>
        ) : (
          <Runs runs={runs} side={side} />
        )}
      </p>
    </>
  );
}

function nothingIn({ type }: ComparableBlock): string {
  if (type === 'horizontalRule') return 'A rule';
  return type === 'photo' ? 'No caption' : `Empty ${blockName(type).toLowerCase()}`;
}

function Attributes({
  attributes,
  side,
}: {
  readonly attributes: readonly ComparedAttribute[];
  readonly side: RunsProps['side'];
}): ReactNode {
  return attributes.map(({ name, runs }) => (
    <p key={name} className={styles['field']} dir="auto">
      <span className={styles['label']}>{attributeName(name)}</span>{' '}
      <Runs
        runs={name === 'lead' || name === 'decorative' ? runs.map((run) => ({ ...run, text: 'yes' })) : runs}
        side={side}
      />
    </p>
  ));
}
