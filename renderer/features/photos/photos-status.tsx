import type { ReactNode } from 'react';
import { useDialogs } from '../../app/dialogs';
import { sayKeys } from '../../app/keys';
import { StatusBar } from '../../ui/status-bar';
import styles from './photos-view.module.css';

export interface PhotosStatusProps {
  readonly total: number | null;
  readonly chosen: number;
}

/** How many photos there are of what is searched for, and how many are selected. */
export function PhotosStatus({ total, chosen }: PhotosStatusProps): ReactNode {
  const { openShortcuts } = useDialogs();
  return (
    <StatusBar
      end={
        <button type="button" className={styles['shortcuts']} onClick={openShortcuts}>
          <kbd>{sayKeys('Mod+/')}</kbd> Shortcuts
        </button>
      }
    >
      <span role="status" aria-label="Photos found">
        {total === null ? '' : total === 1 ? '1 photo' : `${total.toLocaleString('en')} photos`}
      </span>
      {chosen > 1 && <span>{chosen.toLocaleString('en')} selected</span>}
    </StatusBar>
  );
}
