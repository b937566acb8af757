import { Check, CircleDashed, OctagonAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Backup } from '#core/story/backup';
import { useDeskInfo } from '../../app/desk-info';
import { sayWhen } from '../../newsroom/say-times';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useNow } from '../../ui/use-now';
import { backupReason, backupStanding, sayContents } from './say-backup';
import styles from './settings-view.module.css';

const glyphs = {
  verified: Check,
  damaged: OctagonAlert,
  unverified: CircleDashed,
} as const satisfies Record<Backup['state'], LucideIcon>;

export interface BackupRowProps {
  readonly backup: Backup;
  readonly onRestore: () => void;
  readonly onBringBack: () => void;
}

/** One backup: when and why it was made, what is in it, and whether it is whole. */
export function BackupRow({ backup, onRestore, onBringBack }: BackupRowProps): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const when = sayWhen(backup.at, zone, now);
  const isDamaged = backup.state === 'damaged';
  return (
    <li className={styles['backup']}>
      <b className={styles['when']}>{when}</b>
      <span>{backupReason[backup.kind]}</span>
      <span className={styles['contents']}>{sayContents(backup)}</span>
      <span className={[styles['standing'], styles[backup.state]].join(' ')}>
        <Icon of={glyphs[backup.state]} size={14} />
        {backupStanding[backup.state]}
      </span>
      <span className={styles['actions']}>
        <Button
          aria-label={`Bring back a story from the backup of ${when}`}
          disabled={isDamaged}
          onClick={onBringBack}
        >
          Bring back a story…
        </Button>
        <Button aria-label={`Restore the backup of ${when}`} disabled={isDamaged} onClick={onRestore}>
          Restore…
        </Button>
      </span>
    </li>
  );
}
