import type { ReactNode } from 'react';
import { useDeskInfo } from '../../app/desk-info';
import { useDialogs } from '../../app/dialogs';
import { sayKeys } from '../../app/keys';
import { StatusBar } from '../../ui/status-bar';
import styles from './desk-view.module.css';
import { homely } from './homely';

/** How many stories there are and where they are kept. */
export function DeskStatus({ count }: { readonly count: number }): ReactNode {
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
      <span>{count === 1 ? '1 story' : `${count} stories`}</span>
      <span title={folder}>Kept in {homely(folder)}</span>
    </StatusBar>
  );
}
