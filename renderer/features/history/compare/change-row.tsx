import { CornerUpLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { BlockChange } from './block-change';
import styles from './compare.module.css';
import type { ChangeRow } from './compare-rows';
import { PartChange } from './part-change';
import type { RunsProps } from './runs';
import { sayChange } from './say-change';

export interface ChangeRowProps {
  readonly row: ChangeRow;
  readonly count: number;
  readonly isInline: boolean;
  readonly isCurrent: boolean;
  /** Whether the focus comes here when the row becomes the current one. */
  readonly takesFocus: boolean;
  readonly onReach: () => void;
  /** Null where this change cannot be brought back by itself. */
  readonly onBringBack: (() => void) | null;
}

/** One change: both sides beside each other, or in one text. */
export function ChangeRowView(props: ChangeRowProps): ReactNode {
  const { row, count, isInline, isCurrent, takesFocus, onReach, onBringBack } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isCurrent || !takesFocus) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, [isCurrent, takesFocus]);
  const name = sayChange(row);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- reaching it makes it the one keys are about
    <div
      ref={place}
      role="group"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a change is gone to by keys and acted on by keys
      tabIndex={0}
      className={[styles['change'], isInline ? styles['inline'] : styles['beside']].join(' ')}
      aria-label={`Change ${row.change + 1} of ${count}: ${name}`}
      aria-current={isCurrent}
      onFocus={onReach}
    >
      {isTold(row) && <p className={styles['told']}>{name}</p>}
      {isInline ? (
        <div className={styles['both']}>
          <Side row={row} side="both" />
        </div>
      ) : (
        <>
          <div className={styles['left']}>
            <Side row={row} side="left" />
          </div>
          <div className={styles['right']}>
            <Side row={row} side="right" />
          </div>
        </>
      )}
      {isCurrent && onBringBack && (
        <Button className={styles['back']} aria-keyshortcuts="Shift+R" onClick={onBringBack}>
          <Icon of={CornerUpLeft} />
          Copy from left
        </Button>
      )}
    </div>
  );
}

function Side({ row, side }: { readonly row: ChangeRow; readonly side: RunsProps['side'] }): ReactNode {
  return row.kind === 'part' ? (
    <PartChange compared={row.compared} side={side} />
  ) : (
    <BlockChange compared={row.compared} side={side} />
  );
}

/** What the text itself does not show is told in words. */
function isTold(row: ChangeRow): boolean {
  if (row.kind === 'part') return false;
  const { compared } = row;
  if (compared.kind !== 'changed') return compared.moved;
  return compared.left.type !== compared.right.type || compared.runs.every(({ kind }) => kind === 'same');
}
