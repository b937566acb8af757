import type { ReactNode } from 'react';
import { DeedLine } from '../../app/deed-line';
import { useDeskInfo } from '../../app/desk-info';
import { useDialogs } from '../../app/dialogs';
import { sayKeys } from '../../app/keys';
import { StatusBar } from '../../ui/status-bar';
import styles from './desk-view.module.css';
import { homely } from './homely';
import { mostAtOnce } from './use-desk';

export interface DeskStatusProps {
  readonly count: number;
  /** How many are selected together; 0 where it is the one story. */
  readonly chosen: number;
}

/** How many stories there are, what was done last, and where they are kept. */
export function DeskStatus({ count, chosen }: DeskStatusProps): ReactNode {
  const { folder } = useDeskInfo();
  const { openShortcuts } = useDialogs();
  return (
    <StatusBar
      end={
        <button type="button" className={styles['shortcuts']} onClick={openShortcuts}>
          <kbd>{sayKeys('Mod+/')}</kbd> Shortcuts
        </button>
      }
    >
      <span>{count === 1 ? '1 story' : `${count.toLocaleString('en')} stories`}</span>
      {chosen > 0 && <span role="status">{sayChosen(chosen)}</span>}
      <DeedLine />
      <span title={folder}>Kept in {homely(folder)}</span>
    </StatusBar>
  );
}

const sayChosen = (chosen: number): string =>
  chosen >= mostAtOnce ? `${chosen} selected, the most at once` : `${chosen} selected`;
