import type { ReactNode } from 'react';
import type { Run } from '#core/history/compare-texts';
import styles from './compare.module.css';

export interface RunsProps {
  readonly runs: readonly Run[];
  /** One side of the two, or both in one text. */
  readonly side: 'left' | 'right' | 'both';
}

/** A text with what came and what went in it, told by the element, the line and the colour. */
export function Runs({ runs, side }: RunsProps): ReactNode {
  return runs.map(({ kind, text }, at) => {
    if (kind === 'same') return <span key={at}>{text}</span>;
    if (kind === 'removed')
      return side === 'right' ? null : (
        <del key={at} className={styles['gone']}>
          {text}
        </del>
      );
    return side === 'left' ? null : (
      <ins key={at} className={styles['came']}>
        {text}
      </ins>
    );
  });
}
