import { ArrowDown, ArrowUp, Columns2, Rows2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Comparison } from '#core/history/compare';
import { sayKeys } from '../../../app/keys';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Tooltip } from '../../../ui/tooltip';
import { sayCount } from '../say-version';
import { WordsChanged } from '../words-changed';
import styles from '../history-view.module.css';

export type Mode = 'side-by-side' | 'inline' | 'replay';

export interface CompareToolbarProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly changesOnly: boolean;
  readonly onChangesOnly: (changesOnly: boolean) => void;
  readonly comparison: Comparison | null;
  readonly onMove: (by: 1 | -1) => void;
  /** Null where the change that is gone to cannot be brought back by itself. */
  readonly onCopy: (() => void) | null;
  /** What `Restore` brings back; null where the left side is what the story is now. */
  readonly restores: string | null;
  readonly onRestore: () => void;
}

/** How two versions are looked at, how much differs, and bringing back. */
export function CompareToolbar(props: CompareToolbarProps): ReactNode {
  const { mode, onMode, changesOnly, onChangesOnly, comparison, onMove, onCopy, restores, onRestore } = props;
  const isReplay = mode === 'replay';
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label="History">
      <Modes mode={mode} onMode={onMode} />
      {!isReplay && (
        <Button
          tone="bare"
          className={styles['toggle']}
          aria-pressed={changesOnly}
          onClick={() => onChangesOnly(!changesOnly)}
        >
          Changes only
        </Button>
      )}
      <span className={styles['space']} />
      {!isReplay && comparison && (
        <>
          <span className={styles['much']} role="status" aria-label="Differences">
            <WordsChanged added={comparison.added} removed={comparison.removed} /> words,{' '}
            {sayCount(comparison.changes, 'change')}
          </span>
          <Move by={-1} isOff={comparison.changes === 0} onMove={onMove} />
          <Move by={1} isOff={comparison.changes === 0} onMove={onMove} />
          <Tooltip text="Bring this change back from the left" keys={sayKeys('Shift+R')}>
            <Button disabled={!onCopy} aria-keyshortcuts="Shift+R" onClick={() => onCopy?.()}>
              Copy from left
            </Button>
          </Tooltip>
        </>
      )}
      {!isReplay && (
        <Button disabled={restores === null} onClick={onRestore}>
          {restores === null ? 'Restore' : `Restore ${restores}`}
        </Button>
      )}
    </div>
  );
}

function Modes({ mode, onMode }: Pick<CompareToolbarProps, 'mode' | 'onMode'>): ReactNode {
  const button = (name: string, shown: Mode, icon: typeof Columns2 | null) => (
    <Button
      tone="bare"
      className={styles['mode']}
      aria-pressed={mode === shown}
      onClick={() => onMode(shown)}
    >
      {icon && <Icon of={icon} />}
      {name}
    </Button>
  );
  return (
    <div className={styles['modes']} role="group" aria-label="Look">
      {button('Side by side', 'side-by-side', Columns2)}
      {button('Inline', 'inline', Rows2)}
      {button('Replay', 'replay', null)}
    </div>
  );
}

function Move({
  by,
  isOff,
  onMove,
}: {
  readonly by: 1 | -1;
  readonly isOff: boolean;
  readonly onMove: (by: 1 | -1) => void;
}): ReactNode {
  const name = by > 0 ? 'Next change' : 'Previous change';
  return (
    <Tooltip text={name} keys={by > 0 ? 'F7' : sayKeys('Shift+F7')}>
      <Button square tone="bare" aria-label={name} disabled={isOff} onClick={() => onMove(by)}>
        <Icon of={by > 0 ? ArrowDown : ArrowUp} />
      </Button>
    </Tooltip>
  );
}
