import { useState, type ReactNode } from 'react';
import type { Backup } from '#core/story/backup';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { BackupRow } from './backup-row';
import { BringBackDialog } from './bring-back-dialog';
import { Progress } from '../../ui/progress';
import { RestoreDialog } from './restore-dialog';
import styles from './settings-view.module.css';
import { useBackupProgress, useBackups, useMakeBackup } from './use-backups';

interface Asked {
  readonly what: 'restore' | 'bring-back';
  readonly backup: Backup;
}

/** The backups there are, how they come and go, and what can be done with one. */
export function BackupsSection(): ReactNode {
  const { data, error, refetch } = useBackups();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <section className={styles['section']} aria-labelledby="settings-backups">
      <h2 id="settings-backups">Backups</h2>
      {data && <p className={styles['help']}>{data.rule}</p>}
      {data && <p className={styles['path']}>{data.folder}</p>}
      {error && (
        <Notice
          tone="warn"
          role="alert"
          title="The folder of backups cannot be read."
          actions={<Button onClick={() => void refetch()}>Look again</Button>}
        >
          {error.message} Writing goes on as before.
        </Notice>
      )}
      {data && data.problem !== '' && (
        <Notice tone="warn" role="status" title="The last backup could not be made.">
          {data.problem} Writing goes on as before, and a backup is tried again by itself.
        </Notice>
      )}
      <MakeNow />
      {data?.backups.length === 0 && <p className={styles['none']}>There is no backup yet.</p>}
      {data && data.backups.length > 0 && (
        <ul className={styles['backups']} aria-label="Backups">
          {data.backups.map((backup) => (
            <BackupRow
              key={backup.name}
              backup={backup}
              onRestore={() => setAsked({ what: 'restore', backup })}
              onBringBack={() => setAsked({ what: 'bring-back', backup })}
            />
          ))}
        </ul>
      )}
      {asked?.what === 'restore' && <RestoreDialog backup={asked.backup} onClose={close} />}
      {asked?.what === 'bring-back' && <BringBackDialog backup={asked.backup} onClose={close} />}
    </section>
  );
}

function MakeNow(): ReactNode {
  const { make, cancel, isMaking, made, problem } = useMakeBackup();
  const part = useBackupProgress(isMaking);
  return (
    <>
      <div className={styles['line']}>
        <Button busy={isMaking} onClick={make} data-pane-start>
          Make one now
        </Button>
        {isMaking && <Progress label="Making a backup" part={part} />}
        {isMaking && <Button onClick={cancel}>Cancel</Button>}
        {!isMaking && made?.state === 'verified' && (
          <span role="status" className={styles['done']}>
            Made and verified.
          </span>
        )}
      </div>
      {made?.state === 'damaged' && (
        <Notice tone="warn" role="alert" title="The backup was made, and something in it is damaged.">
          The desk itself may be damaged. Run the verify command to see what is whole.
        </Notice>
      )}
      {problem !== '' && (
        <Notice tone="warn" role="alert" title="No backup was made.">
          {problem}
        </Notice>
      )}
    </>
  );
}
