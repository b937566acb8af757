import type { ReactNode } from 'react';
import { ScrollRegion } from '../../../ui/scroll-region';
import { ChangeRowView } from './change-row';
import { changesOf, type ChangeRow, type CompareRow } from './compare-rows';
import styles from './compare.module.css';
import { SameRow } from './same-row';
import type { Compared } from './use-comparison';

export interface ComparisonViewProps {
  readonly compared: Compared;
  readonly rows: readonly CompareRow[];
  readonly isInline: boolean;
  readonly changesOnly: boolean;
  /** The change that keys are about, by its place. */
  readonly current: number | null;
  readonly onCurrent: (change: number) => void;
  readonly takesFocus: boolean;
  readonly canBringBack: (row: ChangeRow) => boolean;
  readonly onBringBack: (row: ChangeRow) => void;
  /** Above each side: which version it is. */
  readonly leftName: ReactNode;
  readonly rightName: ReactNode;
}

/** All that differs between two versions, and between that as much of the rest as is wanted. */
export function ComparisonView(props: ComparisonViewProps): ReactNode {
  const { compared, rows, isInline, changesOnly, current, onCurrent, takesFocus } = props;
  const count = changesOf(rows).length;
  return (
    <ScrollRegion aria-label="Comparison" className={styles['region']}>
      <div className={isInline ? styles['column'] : styles['columns']}>
        {isInline ? (
          <p className={styles['which']}>
            {props.leftName} <span>to</span> {props.rightName}
          </p>
        ) : (
          <div className={styles['beside']}>
            <p className={styles['which']}>{props.leftName}</p>
            <p className={styles['which']}>{props.rightName}</p>
          </div>
        )}
        {count === 0 && <p className={styles['same']}>Nothing differs between these two versions</p>}
        {rows.map((row) =>
          row.kind === 'part' || row.kind === 'block' ? (
            <ChangeRowView
              key={row.key}
              row={row}
              count={count}
              isInline={isInline}
              isCurrent={row.change === current}
              takesFocus={takesFocus}
              onReach={() => onCurrent(row.change)}
              onBringBack={props.canBringBack(row) ? () => props.onBringBack(row) : null}
            />
          ) : (
            <SameRow
              key={row.key}
              row={row}
              compared={compared}
              isInline={isInline}
              changesOnly={changesOnly && count > 0}
            />
          ),
        )}
        <Comments compared={compared} />
      </div>
    </ScrollRegion>
  );
}

function Comments({ compared }: { readonly compared: Compared }): ReactNode {
  const { added, changed } = compared.comparison.comments;
  if (added + changed === 0) return null;
  const told = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'comment' : 'comments'} on one side only`] : []),
    ...(changed > 0 ? [`${changed} ${changed === 1 ? 'comment' : 'comments'} changed`] : []),
  ];
  return <p className={styles['same']}>{told.join(', ')}</p>;
}
